package fr.estrade.evaluation.comment;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.ANSWER_TAG;
import static fr.estrade.db.Tables.COMMENT_TAG;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.evaluation.CommentInUseException;
import fr.estrade.evaluation.Evaluations;
import fr.estrade.evaluation.Keyed;
import fr.estrade.evaluation.comment.Comment.Made;
import fr.estrade.evaluation.comment.Comment.Tag;
import fr.estrade.evaluation.comment.Reviews.Person;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.Evaluated;
import fr.estrade.evaluation.sheet.KeyedSheet;
import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.evaluation.sheet.SheetReader;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Saved;
import fr.estrade.list.Filter;
import fr.estrade.list.ListReader;
import fr.estrade.list.Operator;
import fr.estrade.list.Row;
import fr.estrade.offer.Workplace;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
import fr.estrade.registration.People;
import fr.estrade.registration.Registrations;
import fr.estrade.storage.TestBases;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments read, tagged, quoted and turned into something, on both engines. It is 20 May 2026. */
class CommentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final String WORDS = "Plus de pratique, s’il vous plaît.";

    private Workplace work;
    private Comments comments;
    private UUID session;
    private UUID registration;
    private UUID evaluation;

    private void open(TestBases.Kind kind) {
        work = new Workplace(kind);
        comments = new Comments(work.journal);
        session = work.sessions.create(work.eightDayOffer(), null);
        registration = new Registrations(work.journal, Workplace.CLOCK).add(session,
                List.of(Registrations.Request.of(new People(work.journal).person("Inès", "Vasseur"))), null, null).ids().getFirst();
        Evaluated evaluated = new Evaluated(work.journal);
        evaluated.trainer(session, "Orvanne");
        evaluation = evaluated.evaluation(session, Evaluated.scales(1));
    }

    @AfterEach
    void close() {
        work.close();
    }

    /** A sheet with an answer in words, and a remark (either may be null). */
    private UUID sheet(Respondent who, String words, String remark) {
        SheetForm form = new SheetReader(work.dsl()).read(evaluation).orElseThrow().form();
        Map<String, Keyed> answers = words == null ? Map.of() : Map.of(Evaluated.place(form, "Commentaire").key(), new Keyed.Text(words));
        return new AnswerSheets(work.journal, Workplace.CLOCK).add(form, new SheetEntry(who, TODAY, answers, remark)).id();
    }

    private UUID comment(String words) {
        sheet(Respondent.ANONYMOUS, words, null);
        return work.dsl().fetchSingle(ANSWER, ANSWER.BODY.eq(words)).getId();
    }

    private List<Object> column(String key, Filter... filters) {
        List<Row> rows = new ArrayList<>();
        new ListReader(work.dsl(), CommentLists.COMMENTS, CommentLists.COMMENTS.query().withColumns(List.of(key)).withFilters(List.of(filters)),
                Workplace.CLOCK).stream(rows::add);
        return rows.stream().map(row -> row.get(0)).toList();
    }

    @ParameterizedTest
    @EnumSource
    void answersInWordsAndRemarksAreComments(TestBases.Kind kind) {
        open(kind);
        sheet(Respondent.ANONYMOUS, WORDS, null);
        sheet(Respondent.participant(registration), null, "Belle équipe.");
        assertThat(column("comment")).containsExactly(WORDS, "Belle équipe.");
        assertThat(column("question")).containsExactly("Commentaire", null);
        assertThat(column("respondent")).containsExactly(null, "Inès Vasseur");
        assertThat(column("comment", Filter.of("trainer", Operator.IS, "Ada Orvanne"))).hasSize(2);
        assertThat(CommentLists.COMMENTS.query().columns()).as("nobody is named unless that is asked for").doesNotContain("respondent");
    }

    @ParameterizedTest
    @EnumSource
    void aTagIsMadeWhereItIsTypedAndFoundAgainHoweverItIsTyped(TestBases.Kind kind) {
        open(kind);
        UUID one = comment(WORDS);
        UUID two = comment("La salle était froide.");
        UUID tag = comments.named("Matériel");
        assertThat(comments.named(" materiel ")).isEqualTo(tag);
        comments.tag(List.of(one, two), tag);
        comments.tag(List.of(one), tag);
        assertThat(column("comment", Filter.of("tag", Operator.IS, "Matériel"))).hasSize(2);
        assertThat(column("comment", Filter.of("tagged", Operator.IS, false))).isEmpty();
        assertThat(Comments.read(work.dsl(), two).orElseThrow().tags()).extracting(Tag::name).containsExactly("Matériel");
        comments.toggle(List.of(two), tag);
        assertThat(column("comment", Filter.of("tagged", Operator.IS, false))).containsExactly("La salle était froide.");
        comments.toggle(List.of(one, two), tag);
        assertThat(work.dsl().fetchCount(ANSWER_TAG)).as("some had it not: all have it now").isEqualTo(2);
        Saved deleted = comments.deleteTags(List.of(tag));
        assertThat(work.dsl().fetchCount(COMMENT_TAG)).isZero();
        work.journal.undo(deleted.changeId());
        assertThat(work.dsl().fetchCount(ANSWER_TAG)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whatACommentBecomesIsShownWithIt(TestBases.Kind kind) {
        open(kind);
        UUID comment = comment(WORDS);
        UUID complaint = new Complaints(work.journal).begin("« " + WORDS + " »", comment, session, TODAY);
        UUID action = new ImprovementActions(work.journal).ofComment("« " + WORDS + " »", comment, session, TODAY);
        assertThat(Comments.read(work.dsl(), comment).orElseThrow().made()).containsExactly(new Made(Complaints.PAGE, complaint, "R26-001"),
                new Made(ImprovementActions.PAGE, action, "A26-001"));
        assertThat(column("complaint")).containsExactly("R26-001");
        assertThat(column("action")).containsExactly("A26-001");
        ImprovementActionRecord row = work.dsl().fetchSingle(IMPROVEMENT_ACTION);
        assertThat(row.getSessionId()).isEqualTo(session);
        assertThat(row.getOfferId()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void aSheetStaysAsLongAsSomethingRefersToItsComment(TestBases.Kind kind) {
        open(kind);
        UUID comment = comment(WORDS);
        AnswerSheets sheets = new AnswerSheets(work.journal, Workplace.CLOCK);
        SheetForm form = new SheetReader(work.dsl()).form(evaluation).orElseThrow();
        KeyedSheet sheet = new SheetReader(work.dsl()).read(evaluation).orElseThrow().sheets().getFirst();
        ThrowingCallable remove = () -> sheets.remove(List.of(sheet.id()));

        UUID complaint = new Complaints(work.journal).begin("« " + WORDS + " »", comment, session, TODAY);
        refused("réclamation R26-001 vient d’un commentaire de la feuille 1", remove);
        refused("réclamation R26-001", () -> new Evaluations(work.journal).delete(List.of(evaluation)));
        refused("réclamation R26-001", () -> sheets.change(form, sheet, new SheetEntry(Respondent.ANONYMOUS, TODAY, Evaluated.scores(form, 4), null)));
        work.journal.write(ChangeLabel.of("change.sheet.removed", 1), tx -> tx.deleteTree(COMPLAINT, complaint));
        UUID action = new ImprovementActions(work.journal).ofComment("« " + WORDS + " »", comment, session, TODAY);
        refused("action d’amélioration A26-001", remove);
        work.journal.write(ChangeLabel.of("change.sheet.removed", 1), tx -> tx.deleteTree(IMPROVEMENT_ACTION, action));
        List<UUID> quoting = new Reviews(work.journal).quote(List.of(comment), TODAY);
        refused("bilan de la session", remove);
        new Reviews(work.journal).delete(quoting);
        sheets.remove(List.of(sheet.id()));
        assertThat(work.dsl().fetchCount(ANSWER)).isZero();
    }

    private void refused(String said, ThrowingCallable gesture) {
        assertThatExceptionOfType(CommentInUseException.class).isThrownBy(gesture)
                .satisfies(refusal -> assertThat(Texts.french().get(refusal.key(), refusal.arguments())).contains(said));
        assertThat(work.dsl().fetchCount(ANSWER)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void commentsAreQuotedOnceInTheReviewOfTheirSession(TestBases.Kind kind) {
        open(kind);
        Reviews reviews = new Reviews(work.journal);
        UUID one = comment(WORDS);
        UUID two = comment("La salle était froide.");
        List<UUID> quoting = reviews.quote(List.of(one, two), TODAY);
        assertThat(quoting).hasSize(1);
        assertThat(reviews.quote(List.of(one), TODAY)).isEmpty();
        assertThat(work.dsl().fetchCount(REVIEW_MEETING)).isEqualTo(1);
        assertThat(work.dsl().select(REVIEW_QUOTE.BODY).from(REVIEW_QUOTE).orderBy(REVIEW_QUOTE.POSITION).fetch(REVIEW_QUOTE.BODY))
                .containsExactly(WORDS, "La salle était froide.");
        assertThat(Comments.read(work.dsl(), one).orElseThrow().quoted()).isTrue();
        reviews.delete(quoting);
        assertThat(Comments.read(work.dsl(), one).orElseThrow().quoted()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void thoseWithAPlaceAndThoseWhoGiveTheSessionCouldHaveBeenThere(TestBases.Kind kind) {
        open(kind);
        assertThat(Reviews.people(work.dsl(), session)).containsExactly(new Person("Inès Vasseur", false), new Person("Ada Orvanne", true));
    }
}
