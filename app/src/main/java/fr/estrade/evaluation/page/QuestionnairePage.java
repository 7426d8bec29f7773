package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.QUESTIONNAIRE;

import fr.estrade.db.tables.records.QuestionnaireRecord;
import fr.estrade.evaluation.Questionnaires;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.NameCodes;
import fr.estrade.record.RecordModel;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.util.List;
import java.util.UUID;

/** The page of a questionnaire: its questions first, how its sheet looks, its versions, and what it is. A new one is named first. */
final class QuestionnairePage {

    static final String FORM = "questionnaire.what";
    /** The parts of the page, as its tabs stand. */
    static final List<String> PARTS = List.of(QuestionsView.KEY, PreviewView.KEY, VersionsView.KEY, FORM);

    private static final RecordShape<QuestionnaireRecord> SHAPE = RecordShape.of(QUESTIONNAIRE);

    private final Kit kit;
    private final BaseAccess base;

    QuestionnairePage(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /** @param id null for a new questionnaire */
    Page of(UUID id) {
        if (id == null) {
            RecordModel<QuestionnaireRecord> fresh = SHAPE.create();
            new NameCodes<>(QUESTIONNAIRE.CODE, Questionnaires.CODE_STEM).follow(fresh, QUESTIONNAIRE.NAME);
            RecordPage<QuestionnaireRecord> page = new RecordPage<>(kit, base, fresh);
            return parts(said(page).form(FORM, this::form), page, new QuestionnaireDesk(kit, base, fresh.id()));
        }
        RecordPage<QuestionnaireRecord> page = new RecordPage<>(kit, base, SHAPE, id);
        return parts(said(page), page, new QuestionnaireDesk(kit, base, id)).form(FORM, this::form);
    }

    private RecordPage<QuestionnaireRecord> said(RecordPage<QuestionnaireRecord> page) {
        return page.titled(model -> model.get(QUESTIONNAIRE.NAME) == null ? kit.text("questionnaire.untitled") : model.get(QUESTIONNAIRE.NAME))
                .label(model -> ChangeLabel.of(model.isNew() ? "change.questionnaire.created.named" : "change.questionnaire.edited",
                        model.get(QUESTIONNAIRE.NAME)));
    }

    private RecordPage<QuestionnaireRecord> parts(RecordPage<QuestionnaireRecord> into, RecordPage<QuestionnaireRecord> page, QuestionnaireDesk desk) {
        return into.part(QuestionsView.KEY, model -> new QuestionsView(desk))
                .part(PreviewView.KEY, model -> new PreviewView(desk))
                .part(VersionsView.KEY, model -> new VersionsView(desk, () -> page.reveal(QuestionsView.KEY)))
                .more(Command.of("questionnaire.copy", Icons.DUPLICATE, () -> copy(page, desk)).on(Keys.DUPLICATE))
                .more(QuestionnaireFeature.create(kit).on(Keys.NEW));
    }

    private void form(Form<QuestionnaireRecord> form) {
        form.section("questionnaire.identity")
                .wideText(QUESTIONNAIRE.NAME)
                .fields(QUESTIONNAIRE.CODE, QUESTIONNAIRE.MOMENT, QUESTIONNAIRE.ADDRESSEE);
        form.section("questionnaire.other").area(QUESTIONNAIRE.NOTES).check(QUESTIONNAIRE.ARCHIVED);
    }

    private void copy(RecordPage<QuestionnaireRecord> page, QuestionnaireDesk desk) {
        String name = kit.text("questionnaire.copyOf", page.model().get(QUESTIONNAIRE.NAME));
        desk.writing(() -> desk.questionnaires().copy(desk.id(), name), made -> {
            kit.navigator().open(Place.of(QuestionnaireFeature.PAGE, made).at(FORM));
            kit.toasts().say(kit.text("questionnaire.copied"));
        });
    }
}
