package fr.estrade.offer.page;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.OFFER_CATEGORY;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.db.Tables.PROGRAMME_LINE;

import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.PrerequisiteState;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.offer.Labels;
import fr.estrade.offer.Vintage;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.RecordPage;
import java.util.List;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** The page of an offer: everything that its sheet states, its programme, its sessions and its history. */
final class OfferPage {

    /** Name of the page. */
    static final String PAGE = "offer";
    static final String IDENTITY = "offerpage.part.identity";
    static final String PROGRAMME = "offerpage.part.programme";
    static final String SHEET = "offerpage.part.sheet";

    /** The parts of the page, as its tabs stand. */
    static final List<String> PARTS = List.of(IDENTITY, "offerpage.part.audience", PROGRAMME, "offerpage.part.evaluation",
            "offerpage.part.prices", "offerpage.part.trainers", "offerpage.part.texts", SHEET, "offerpage.part.sessions", "page.history");

    private final Kit kit;
    private final UUID id;
    private final OfferActions actions;
    private final OfferLive live;
    private final RecordPage<OfferRecord> page;
    private final ObjectProperty<OfferStatus> status = new SimpleObjectProperty<>(OfferStatus.DRAFT);
    private final ObjectProperty<Boolean> template = new SimpleObjectProperty<>(false);
    private OfferHeader header;

    private OfferPage(Kit kit, BaseAccess base, UUID id, ProgrammePart programme, QuestionnaireChoice questionnaires, List<AddedPart> more) {
        this.kit = kit;
        this.id = id;
        this.actions = new OfferActions(kit, base);
        this.live = new OfferLive(kit, base, id);
        this.page = new RecordPage<>(kit, base, OfferShape.OFFERS, id);
        OfferForms forms = new OfferForms(kit, base, live, questionnaires);
        Command issue = Command.of("offerpage.issue", Icons.DOCUMENT, this::issue);
        start(forms);
        if (programme != null) {
            page.part(PROGRAMME, model -> programme.of(kit, base, id));
        }
        page.titled(model -> model.get(OFFER.TITLE))
                .label(model -> ChangeLabel.of("offerpage.changed", Labels.shortened(model.get(OFFER.TITLE))))
                .header(model -> {
                    header = new OfferHeader(kit, model, live, this::leadTo);
                    return header.root();
                })
                .form("offerpage.part.evaluation", forms::evaluation)
                .form("offerpage.part.prices", forms::prices)
                .form("offerpage.part.trainers", forms::trainers)
                .form("offerpage.part.texts", forms::texts)
                .part(SHEET, model -> new SheetPart(kit, base, id, live, issue))
                .part("offerpage.part.sessions", model -> new SessionsPart(kit, base, id, noSessions()))
                .added(more)
                .command(Command.of("offerpage.publish", Icons.OK, () -> saved(() -> actions.publish(id)))
                        .onlyIf(status.isEqualTo(OfferStatus.DRAFT).and(isTemplate().not())))
                .command(issue)
                .more(OfferFeature.create(kit, base).on(Keys.NEW))
                .more(SessionsPart.create(kit, id).unless(noSessions()))
                .more(Command.of("offerpage.duplicate", Icons.DUPLICATE, () -> saved(this::duplicate)).on(Keys.DUPLICATE))
                .more(Command.of("offerpage.template.use", Icons.ADD, () -> saved(() -> new NewOffer(kit, base).open(id))).onlyIf(isTemplate()))
                .more(Command.of("offerpage.template.make", Icons.TEMPLATE, () -> actions.makeTemplate(id, true)).onlyIf(isTemplate().not()))
                .more(Command.of("offerpage.template.unmake", Icons.TEMPLATE, () -> actions.makeTemplate(id, false)).onlyIf(isTemplate()))
                .more(Command.of("offerpage.archive", Icons.ARCHIVE, () -> saved(() -> actions.archive(List.of(id), () -> { })))
                        .onlyIf(status.isNotEqualTo(OfferStatus.ARCHIVED)))
                .more(Command.of("offerpage.unarchive", Icons.UNARCHIVE, () -> actions.unarchive(List.of(id), () -> { }))
                        .onlyIf(status.isEqualTo(OfferStatus.ARCHIVED)))
                .more(Command.of("offerpage.delete", Icons.DELETE, this::delete))
                .onLoaded(model -> loaded(model))
                .beforeSaving(model -> new MomentRows(kit, base, model.children(EVALUATION_MOMENT.OFFER_ID)).file());
    }

    /**
     * The page of an offer.
     *
     * @param programme shows the programme; null: it is not shown
     * @param questionnaires chooses what sessions of the offer are asked; null: nothing can be chosen
     * @param more      parts that features above bring
     */
    static Page of(Kit kit, BaseAccess base, UUID id, ProgrammePart programme, QuestionnaireChoice questionnaires, List<AddedPart> more) {
        return new OfferPage(kit, base, id, programme, questionnaires, more).page;
    }

    private void start(OfferForms forms) {
        page.form(IDENTITY, forms::identity).form("offerpage.part.audience", forms::audience);
    }

    private BooleanBinding isTemplate() {
        return Bindings.createBooleanBinding(() -> Boolean.TRUE.equals(template.get()), template);
    }

    /** Why no session can be opened of the offer; null while one can. */
    private ObservableValue<String> noSessions() {
        return template.map(is -> Boolean.TRUE.equals(is) ? kit.text("offerpage.session.template") : "");
    }

    private void loaded(RecordModel<OfferRecord> model) {
        model.property(OFFER.STATUS).subscribe(status::set);
        model.property(OFFER.TEMPLATE).subscribe(template::set);
        page.shownPartProperty().subscribe(part -> header.showDurations(!PROGRAMME.equals(part)));
        // A document that begins "2019- Formation…" says the year it was made for; what was typed as the year stays.
        model.property(OFFER.TITLE).subscribe((before, title) -> {
            if (Vintage.in(title) != null && model.get(OFFER.VINTAGE) == null) {
                model.set(OFFER.VINTAGE, Vintage.in(title));
            }
        });
        // That there are none is said in a field of its own, so what is keyed in as a text means that there are some.
        model.property(OFFER.PREREQUISITES).subscribe((before, text) -> {
            if (text != null && model.get(OFFER.PREREQUISITE_STATE) == null) {
                model.set(OFFER.PREREQUISITE_STATE, PrerequisiteState.STATED);
            }
        });
    }

    /** Leads to a field by the name that requirements have for it. */
    private void leadTo(String field) {
        String name = switch (field) {
            case "objectives" -> PROGRAMME_LINE.getName();
            case "programme_days", "phase_prices" -> PROGRAMME;
            case "prices" -> PRICE.getName();
            case "evaluation_moments" -> EVALUATION_MOMENT.getName();
            case "categories" -> OFFER_CATEGORY.getName();
            case "trainers" -> OFFER_TRAINER.getName();
            case "prerequisites" -> page.model().get(OFFER.PREREQUISITE_STATE) == null ? OFFER.PREREQUISITE_STATE.getName() : field;
            default -> field;
        };
        page.reveal(name);
    }

    /** Does something once what is keyed in is saved. */
    private void saved(Runnable action) {
        page.save(action);
    }

    private void duplicate() {
        actions.duplicate(id, copy -> kit.navigator().open(Place.of(PAGE, copy).at(OFFER.TITLE.getName())));
    }

    private void delete() {
        page.discard();
        actions.delete(List.of(id), kit.navigator()::back);
    }

    private void issue() {
        saved(() -> new IssueSheet(kit, actions, id, live.stateProperty().get()).ask(() -> page.reveal(SHEET)));
    }
}
