package fr.estrade.offer.page;

import static fr.estrade.db.Tables.CATEGORY;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SHEET_REQUIREMENT;
import static fr.estrade.db.Tables.TEXT_BLOCK;

import fr.estrade.journal.ChangeEvent;
import fr.estrade.offer.Completeness;
import fr.estrade.offer.OfferReader;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jooq.Table;

/** What is saved of an offer beyond its own row, read again after each change that may show in it. */
final class OfferLive {

    /** Tables of other records whose rows an offer shows. */
    private static final List<Table<?>> SHOWN = List.of(SHEET_REQUIREMENT, TEXT_BLOCK, CATEGORY, SESSION, OFFICE);

    /**
     * An offer as it is saved, and what its sheet still owes.
     *
     * @param referential by which the sheet is judged ("V10"); null when there are no requirements
     */
    record State(OfferSnapshot offer, Completeness completeness, String referential) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID id;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();

    OfferLive(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.base = base;
        this.id = id;
    }

    /** Null until it is read the first time. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Reads now and after each change, until the subscription is given up. */
    Subscription follow() {
        read();
        return base.changes().listen(event -> {
            if (isTouchedBy(event)) {
                read();
            }
        });
    }

    private boolean isTouchedBy(ChangeEvent event) {
        return event.touchesRecord(id) || SHOWN.stream().anyMatch(event::touches);
    }

    private void read() {
        kit.tasks().run(kit.text("page.reading"), () -> read(new OfferReader(base.dsl()))).latest(this, 0)
                .onSuccess(found -> found.ifPresent(state::set)).start();
    }

    private Optional<State> read(OfferReader reader) {
        return reader.read(id).map(offer -> {
            String referential = reader.currentReferential().orElse(null);
            return new State(offer, Completeness.of(offer, referential == null ? List.of() : reader.requirements(referential)), referential);
        });
    }
}
