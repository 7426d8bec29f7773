package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.ANSWER;
import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.REVIEW_ATTENDEE;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.ReviewMeetingRecord;
import fr.estrade.evaluation.EvaluationCounts;
import fr.estrade.evaluation.comment.Comment;
import fr.estrade.evaluation.comment.Comment.Tag;
import fr.estrade.evaluation.comment.Comments;
import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.evaluation.sheet.AnswerSheets;
import fr.estrade.evaluation.sheet.Evaluated;
import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetEntry;
import fr.estrade.evaluation.sheet.SheetForm;
import fr.estrade.evaluation.sheet.SheetReader;
import fr.estrade.offer.Offers;
import fr.estrade.quality.Complaints;
import fr.estrade.record.RecordModel;
import fr.estrade.session.Sessions;
import fr.estrade.testing.Desk;
import fr.estrade.ui.Page;
import fr.estrade.ui.form.RecordPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments read by keyboard, and the review of a session. It is Friday 20 March 2026. */
class CommentPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final Desk desk = Desk.deriving(new EvaluationCounts());
    private UUID session;

    @BeforeEach
    void open() {
        session = new Sessions(desk.base().journal()).create(new Offers(desk.base().journal()).create(null, "Relier les services"), null);
        Evaluated evaluated = new Evaluated(desk.base().journal());
        evaluated.trainer(session, "Orvanne");
        SheetForm form = new SheetReader(desk.base().dsl()).read(evaluated.evaluation(session, Evaluated.scales(1))).orElseThrow().form();
        for (String remark : List.of("Plus de pratique.", "La salle était froide.", "Rien à redire.")) {
            new AnswerSheets(desk.base().journal(), Desk.CLOCK).add(form, new SheetEntry(Respondent.ANONYMOUS, TODAY, Map.of(), remark));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Node shown(String text) {
        return desk.robot().lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(text) && node.isVisible())
                .query();
    }

    /** The comment that is shown whole. */
    private String read() {
        return desk.<Label>find(".comment-body").getText();
    }

    private UUID comment(String words) {
        return desk.base().dsl().fetchSingle(ANSWER, ANSWER.BODY.eq(words)).getId();
    }

    private List<String> tags(String words) {
        Comment comment = Comments.read(desk.base().dsl(), comment(words)).orElseThrow();
        return comment.tags().stream().map(Tag::name).toList();
    }

    private void read(UUID first) {
        desk.open(() -> new CommentsPage(desk.kit(), desk.base(), first));
        desk.settle();
    }

    @Test
    void lettersMakeATagDigitsGiveItAndTheArrowsGoOn() {
        read(null);
        desk.type("rythme");
        desk.await(() -> desk.robot().listWindows().size() > 1);
        desk.press(KeyCode.ENTER);
        desk.settle();
        assertThat(tags("Plus de pratique.")).containsExactly("rythme");
        desk.press(KeyCode.DOWN);
        desk.settle();
        assertThat(read()).contains("La salle était froide.");
        desk.press(KeyCode.DIGIT1);
        desk.settle();
        assertThat(tags("La salle était froide.")).containsExactly("rythme");
        desk.press(KeyCode.DIGIT1);
        desk.settle();
        assertThat(tags("La salle était froide.")).isEmpty();
    }

    @Test
    void markedCommentsAreTaggedTogether() {
        new Comments(desk.base().journal()).named("Salle");
        read(null);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.DOWN);
        desk.press(KeyCode.SPACE);
        desk.press(KeyCode.NUMPAD1);
        desk.settle();
        assertThat(tags("Plus de pratique.")).containsExactly("Salle");
        assertThat(tags("La salle était froide.")).containsExactly("Salle");
        assertThat(tags("Rien à redire.")).isEmpty();
    }

    @Test
    void aCommentBecomesAComplaintThatLeadsBackToIt() {
        UUID cold = comment("La salle était froide.");
        read(cold);
        assertThat(read()).contains("La salle était froide.");
        desk.press(KeyCode.ALT, KeyCode.R);
        desk.settle();
        assertThat(desk.visited().getLast().page()).isEqualTo(Complaints.PAGE);
        var complaint = desk.base().dsl().fetchSingle(COMPLAINT);
        assertThat(complaint.getBody()).isEqualTo("«\u00a0La salle était froide.\u00a0»");
        assertThat(complaint.getAnswerId()).isEqualTo(cold);
        assertThat(complaint.getReceivedOn()).isEqualTo(TODAY);
        assertThat(shown("Devenu R26-001")).isNotNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void whoTookPartIsAddedToAReviewInOneGesture() {
        UUID review = new Reviews(desk.base().journal()).begin(session, TODAY);
        Page page = desk.open(() -> new ReviewPage(desk.kit(), desk.base(), review).page());
        desk.settle();
        RecordModel<ReviewMeetingRecord> model = ((RecordPage<ReviewMeetingRecord>) page).model();
        desk.click(shown("Ajouter les participants et les formateurs"));
        desk.settle();
        desk.click(shown("Ajouter les participants et les formateurs"));
        desk.settle();
        assertThat(model.children(REVIEW_ATTENDEE.REVIEW_MEETING_ID).items()).extracting(person -> person.get(REVIEW_ATTENDEE.NAME)).containsExactly("Ada Orvanne");
        assertThat(model.get(REVIEW_MEETING.HELD_ON)).isEqualTo(TODAY);
    }
}
