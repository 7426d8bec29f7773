package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.DeliveryType;
import fr.estrade.db.code.OfferStatus;
import fr.estrade.journal.Saved;
import fr.estrade.journal.StillUsedException;
import fr.estrade.offer.Offers;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What can be done with offers as a whole, from the list and from a page: at once, and taken back by a click. */
final class OfferActions {

    private final Kit kit;
    private final BaseAccess base;
    private final Offers offers;
    private final Undoing undoing;

    OfferActions(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        this.offers = new Offers(base.journal());
        this.undoing = new Undoing(kit, base);
    }

    void publish(UUID id) {
        undoing.run(kit.text("offerpage.published"), () -> offers.publish(List.of(id)));
    }

    /** @param done run once they are archived */
    void archive(Collection<UUID> ids, Runnable done) {
        count("offerpage.archived", ids, () -> offers.archive(ids), done);
    }

    /** @param done run once they are no longer archived */
    void unarchive(Collection<UUID> ids, Runnable done) {
        count("offerpage.unarchived", ids, () -> offers.unarchive(ids), done);
    }

    /** Deletes offers; those with sessions stay, and archiving them is offered instead. */
    void delete(Collection<UUID> ids, Runnable afterwards) {
        if (ids.isEmpty()) {
            return;
        }
        undoing.prepare(kit.texts().count("offerpage.deleted", ids.size()), () -> offers.delete(ids))
                .onSuccess(saved -> afterwards.run())
                .onFailure(StillUsedException.class, used -> kit.toasts().warn(kit.text("offerpage.delete.sessions"), kit.text("offerpage.archive"),
                        () -> archive(ids, () -> { })))
                .start();
    }

    void makeTemplate(UUID id, boolean template) {
        undoing.run(kit.text(template ? "offerpage.template.made" : "offerpage.template.unmade"), () -> offers.setTemplate(id, template));
    }

    /**
     * Makes a draft with everything that an offer has.
     *
     * @param then is given its id
     */
    void duplicate(UUID id, Consumer<UUID> then) {
        kit.tasks().write(kit.text("offerpage.duplicating"), () -> {
            String title = base.dsl().select(OFFER.TITLE).from(OFFER).where(OFFER.ID.eq(id)).fetchOne(OFFER.TITLE);
            return offers.duplicate(id, kit.text("offerpage.copyOf", title));
        }).onSuccess(then::accept).start();
    }

    /** Makes duplicates of several offers. */
    void duplicate(List<UUID> ids) {
        ids.forEach(id -> duplicate(id, copy -> { }));
        kit.toasts().say(kit.texts().count("offerpage.duplicated", ids.size()));
    }

    /**
     * Makes a draft.
     *
     * @param template may be null
     * @param type     may be null: not known, or that of the template
     * @param then     is given its id
     */
    void create(String title, UUID template, DeliveryType type, Consumer<UUID> then) {
        kit.tasks().write(kit.text("offerpage.creating"), () -> template == null ? offers.create(null, title, type)
                : offers.createFromTemplate(template, title, type)).onSuccess(then::accept).start();
    }

    /**
     * Gives the sheet out as it is now.
     *
     * @param note for whom or what; may be empty
     * @param look shows it
     */
    void issue(UUID id, String note, Runnable look) {
        kit.tasks().write(kit.text("offerpage.issuing"), () -> offers.issueSheet(id, note.isBlank() ? null : note))
                .onSuccess(sheet -> kit.toasts().say(kit.text("offerpage.issued"), kit.text("offerpage.issued.look"), look)).start();
    }

    private void count(String key, Collection<UUID> ids, Callable<Saved> write, Runnable done) {
        if (!ids.isEmpty()) {
            undoing.prepare(kit.texts().count(key, ids.size()), write).onSuccess(saved -> done.run()).start();
        }
    }

    /** Whether an offer of that state can be archived. */
    static boolean canArchive(OfferStatus status) {
        return status != OfferStatus.ARCHIVED;
    }
}
