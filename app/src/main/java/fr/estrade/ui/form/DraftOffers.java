package fr.estrade.ui.form;

import fr.estrade.record.Draft;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Offers, above the page of a record, what was keyed into it and never saved. */
final class DraftOffers {

    private final Kit kit;
    private final BaseAccess base;
    private final String table;
    private final UUID id;
    private final Consumer<Node> above;

    /** @param above shows the offer; is given null when it is answered */
    DraftOffers(Kit kit, BaseAccess base, String table, UUID id, Consumer<Node> above) {
        this.kit = kit;
        this.base = base;
        this.table = table;
        this.id = id;
        this.above = above;
    }

    /** Offers the draft of the record if there is one. */
    void offer(Consumer<Draft> taken) {
        kit.tasks().run(kit.text("draft.keeping"), () -> base.drafts().find(table, id))
                .onSuccess(found -> found.ifPresent(draft -> above.accept(new DraftOffer(kit, draft, wanted -> {
                    above.accept(null);
                    taken.accept(wanted);
                }, () -> giveUp(draft))))).start();
    }

    private void giveUp(Draft draft) {
        above.accept(null);
        kit.tasks().run(kit.text("draft.keeping"), () -> base.drafts().forget(draft.table(), draft.id())).start();
    }
}
