package fr.estrade.evaluation.page;

import static fr.estrade.db.Tables.ANSWER_SHEET;
import static fr.estrade.db.Tables.QUESTIONNAIRE_VERSION;
import static fr.estrade.db.Tables.SESSION_EVALUATION;

import fr.estrade.evaluation.AnsweredException;
import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.OptionGestures;
import fr.estrade.evaluation.QuestionGestures;
import fr.estrade.evaluation.Questionnaires;
import fr.estrade.evaluation.VersionSummary;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.journal.Saved;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the parts of a questionnaire's page read it with and write it with. All of them show the same version. */
final class QuestionnaireDesk {

    /**
     * A questionnaire as it stands.
     *
     * @param content  the version that is shown
     * @param versions all of them, the newest first
     * @param older    how many evaluations to come still put an older version than the newest
     */
    record Seen(Content content, List<VersionSummary> versions, int older) {

        boolean isNewest() {
            return versions.isEmpty() || versions.getFirst().id().equals(content.versionId());
        }
    }

    /**
     * The version that can be changed.
     *
     * @param fresh whether it was made just now
     * @param older how many evaluations to come still put an older version
     */
    private record Changeable(boolean fresh, int older) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final UUID questionnaireId;
    private final Questionnaires questionnaires;
    private final QuestionGestures questions;
    private final OptionGestures options;
    private final Undoing undoing;
    private final EvaluationDesk evaluations;
    private final ObjectProperty<UUID> version = new SimpleObjectProperty<>();

    QuestionnaireDesk(Kit kit, BaseAccess base, UUID questionnaireId) {
        this.kit = kit;
        this.base = base;
        this.questionnaireId = questionnaireId;
        this.questionnaires = new Questionnaires(base.journal());
        this.questions = new QuestionGestures(base.journal());
        this.options = new OptionGestures(base.journal());
        this.undoing = new Undoing(kit, base);
        this.evaluations = new EvaluationDesk(kit, base);
    }

    Kit kit() {
        return kit;
    }

    BaseAccess base() {
        return base;
    }

    UUID id() {
        return questionnaireId;
    }

    QuestionGestures questions() {
        return questions;
    }

    OptionGestures options() {
        return options;
    }

    Questionnaires questionnaires() {
        return questionnaires;
    }

    /** The version that the parts show; null: the newest. */
    ObjectProperty<UUID> versionProperty() {
        return version;
    }

    /** Whether a change may have changed what is shown: the questionnaire, to whom it is put, or whether sheets of it came back. */
    boolean concerns(ChangeEvent event) {
        return event.touchesRecord(questionnaireId) || event.touches(ANSWER_SHEET) || event.touches(SESSION_EVALUATION);
    }

    /** Reads the version that is shown; empty as long as the questionnaire is not saved, or once it is gone. */
    void read(Object lane, Consumer<Optional<Seen>> consumer) {
        UUID wanted = version.get();
        kit.tasks().run(kit.text("questionnaire.reading"), () -> {
            ContentReader reader = new ContentReader(base.dsl());
            List<VersionSummary> versions = reader.versions(questionnaireId);
            Optional<Content> chosen = wanted == null ? Optional.empty() : reader.version(wanted);
            return chosen.or(() -> reader.newest(questionnaireId)).map(content -> new Seen(content, versions, older()));
        }).latest(lane, 0).onSuccess(consumer).start();
    }

    /** Writes; an answered version is said to be so, and a new one offered. */
    void write(Callable<Saved> gesture) {
        writing(gesture, saved -> { });
    }

    /** Writes and says what was made. */
    <T> void writing(Callable<T> gesture, Consumer<T> then) {
        kit.tasks().write(kit.text("questionnaire.writing"), gesture)
                .onSuccess(then::accept)
                .onFailure(AnsweredException.class, refused -> kit.toasts().warn(kit.text(refused), kit.text("questionnaire.newVersion"), this::newVersion))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    /** Writes, says what was done and offers to take it back. */
    void undoably(String done, Callable<Saved> gesture) {
        writing(gesture, saved -> undoing.offer(done, saved));
    }

    /** Shows the version that can be changed; the next one is made where the newest cannot, and who still gets an older one is said. */
    void newVersion() {
        writing(() -> {
            int before = base.dsl().fetchCount(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId));
            questionnaires.newVersion(questionnaireId);
            return new Changeable(base.dsl().fetchCount(QUESTIONNAIRE_VERSION, QUESTIONNAIRE_VERSION.QUESTIONNAIRE_ID.eq(questionnaireId)) > before, older());
        }, made -> {
            version.set(null);
            if (made.fresh() && made.older() > 0) {
                kit.toasts().say(kit.texts().count("questionnaire.newVersion.older", made.older()), kit.text("questionnaire.useNewest"), this::useNewest);
            } else if (made.fresh()) {
                kit.toasts().say(kit.text("questionnaire.newVersion.made"));
            }
        });
    }

    private int older() {
        return base.dsl().fetchCount(SESSION_EVALUATION, Evaluations.older(questionnaireId, LocalDate.now(base.clock())));
    }

    /** Puts the newest version wherever an older one is to be put. */
    void useNewest() {
        kit.tasks().run(kit.text("evaluation.reading"), () -> base.dsl().select(SESSION_EVALUATION.ID).from(SESSION_EVALUATION)
                        .where(Evaluations.older(questionnaireId, LocalDate.now(base.clock()))).fetch(SESSION_EVALUATION.ID))
                .onSuccess(evaluations::useNewest).start();
    }
}
