package fr.estrade.participant;

import static fr.estrade.db.Tables.ADAPTATION_NEED;
import static fr.estrade.db.Tables.PARTICIPANT;

import fr.estrade.db.tables.records.AdaptationNeedRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.ChildList;
import fr.estrade.record.Drafts;
import fr.estrade.record.RecordModel;
import fr.estrade.text.PersonName;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What somebody needs in order to take part: a page of its own, to which one goes on purpose. What is unsaved here is kept in no file. */
final class NeedsPage {

    static final String FORM = "needs.form";

    private final Kit kit;
    private final BaseAccess base;
    private LocalDate lastSessionEnd;

    NeedsPage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = new BaseAccess(base.dsl(), base.journal(), base.records(), base.changes(), base.clock(), Drafts.none());
    }

    Page of(UUID participant) {
        return new RecordPage<>(kit, base, Needs.SHAPE, participant)
                .titled(model -> kit.text("needs.of", new PersonName(model.get(PARTICIPANT.FIRST_NAME), model.get(PARTICIPANT.LAST_NAME)).full()))
                .label(model -> ChangeLabel.of("needs.changed"))
                .command(Command.of("needs.participant", Icons.PERSON, () -> kit.navigator().open(Place.of(Participants.PAGE, participant))))
                .onLoaded(this::propose)
                .form(FORM, form -> form.section("needs.section").children(ADAPTATION_NEED.PARTICIPANT_ID, table -> table
                        .area(ADAPTATION_NEED.NEED, 6)
                        .area(ADAPTATION_NEED.MEASURES, 5)
                        .column(ADAPTATION_NEED.STATED_ON, 2)
                        .column(ADAPTATION_NEED.KEEP_UNTIL, 2)
                        .add("needs.add")));
    }

    /** Proposes for each new need that it was stated today, and until when it is kept. */
    private void propose(RecordModel<ParticipantRecord> model) {
        ChildList<AdaptationNeedRecord> needs = model.children(ADAPTATION_NEED.PARTICIPANT_ID);
        kit.tasks().run(kit.text("page.reading"), () -> Optional.ofNullable(Needs.lastSessionEnd(base.dsl(), model.id())))
                .onSuccess(end -> lastSessionEnd = end.orElse(null)).start();
        needs.items().subscribe(() -> needs.items().stream().filter(need -> need.isNew() && !need.isDirty()).forEach(need -> {
            LocalDate today = LocalDate.now(base.clock());
            need.set(ADAPTATION_NEED.STATED_ON, today);
            need.set(ADAPTATION_NEED.KEEP_UNTIL, Needs.proposedTerm(today, lastSessionEnd));
        }));
    }
}
