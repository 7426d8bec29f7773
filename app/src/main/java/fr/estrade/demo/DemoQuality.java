package fr.estrade.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.tables.records.AnswerRecord;
import fr.estrade.db.tables.records.AnswerTagRecord;
import fr.estrade.db.tables.records.CommentTagRecord;
import fr.estrade.db.tables.records.ComplaintRecord;
import fr.estrade.db.tables.records.ImprovementActionRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.db.tables.records.RegistrationRecord;
import fr.estrade.db.tables.records.ReviewAttendeeRecord;
import fr.estrade.db.tables.records.ReviewMeetingRecord;
import fr.estrade.db.tables.records.ReviewQuoteRecord;
import fr.estrade.db.tables.records.SessionEvaluationRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.Position;
import fr.estrade.registration.Standing;
import fr.estrade.text.SearchKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.UpdatableRecord;

/**
 * What becomes of the comments of the content: tags by the words in them, complaints and actions that quote one ({@code quotes}), and a
 * review of the session that was commented most. It watches the rows that go by, and adds its own after them.
 */
final class DemoQuality {
    private static final int MOST_QUOTES = 3;
    private static final int MOST_PRESENT = 8;

    private final DemoSetting setting;
    private final JsonNode content = Content.read("quality");
    private final List<AnswerRecord> comments = new ArrayList<>();
    private final Map<UUID, UUID> sessionOfEvaluation = new HashMap<>();
    private final Map<UUID, SessionRecord> sessions = new LinkedHashMap<>();
    private final Map<UUID, ParticipantRecord> people = new HashMap<>();
    private final List<RegistrationRecord> registrations = new ArrayList<>();

    DemoQuality(DemoSetting setting) {
        this.setting = setting;
    }

    /** Takes note of a row that goes by. */
    void see(UpdatableRecord<?> row) {
        switch (row) {
            case AnswerRecord answer when answer.getBody() != null -> comments.add(answer);
            case SessionEvaluationRecord evaluation -> sessionOfEvaluation.put(evaluation.getId(), evaluation.getSessionId());
            case SessionRecord session -> sessions.put(session.getId(), session);
            case ParticipantRecord person -> people.put(person.getId(), person);
            case RegistrationRecord registration -> registrations.add(registration);
            default -> { }
        }
    }

    /** Hands the rows, each after those that it refers to. */
    void rows(Consumer<UpdatableRecord<?>> into) {
        content.path("tags").properties().forEach(tag -> tag(tag.getKey(), tag.getValue(), into));
        List<ComplaintRecord> complaints = new ArrayList<>();
        content.path("complaints").forEach(spec -> complaints.add(complaint(spec, complaints.size() + 1)));
        complaints.forEach(into);
        int number = 0;
        for (JsonNode spec : content.path("actions")) {
            into.accept(action(spec, ++number, complaints));
        }
        reviewed().ifPresent(session -> review(session, into));
    }

    private void tag(String name, JsonNode words, Consumer<UpdatableRecord<?>> into) {
        CommentTagRecord tag = new CommentTagRecord();
        tag.setId(setting.ids().next());
        tag.setName(setting.text().set(name));
        into.accept(tag);
        for (AnswerRecord comment : comments) {
            for (JsonNode word : words) {
                if (says(comment, word.asText())) {
                    AnswerTagRecord row = new AnswerTagRecord();
                    row.setId(setting.ids().next());
                    row.setAnswerId(comment.getId());
                    row.setCommentTagId(tag.getId());
                    into.accept(row);
                    break;
                }
            }
        }
    }

    private static boolean says(AnswerRecord comment, String words) {
        return SearchKey.of(comment.getBody()).contains(SearchKey.of(words));
    }

    private Optional<AnswerRecord> quoted(JsonNode spec) {
        return spec.has("quotes") ? comments.stream().filter(comment -> says(comment, spec.path("quotes").asText())).findFirst() : Optional.empty();
    }

    private UUID sessionOf(AnswerRecord comment) {
        return sessionOfEvaluation.get(comment.getSessionEvaluationId());
    }

    private String code(String letter, int number) {
        return String.format(Locale.ROOT, "%s%02d-%03d", letter, setting.today().getYear() % 100, number);
    }

    private ComplaintRecord complaint(JsonNode spec, int number) {
        ComplaintRecord complaint = setting.reader().read(new ComplaintRecord(), spec, Set.of("quotes"));
        complaint.setCode(code("R", number));
        quoted(spec).ifPresent(comment -> {
            complaint.setAnswerId(comment.getId());
            complaint.setSessionId(sessionOf(comment));
        });
        return complaint;
    }

    private ImprovementActionRecord action(JsonNode spec, int number, List<ComplaintRecord> complaints) {
        ImprovementActionRecord action = setting.reader().read(new ImprovementActionRecord(), spec, Set.of("quotes", "complaint"));
        action.setCode(code("A", number));
        quoted(spec).ifPresent(comment -> {
            action.setAnswerId(comment.getId());
            action.setSessionId(sessionOf(comment));
        });
        if (spec.has("complaint")) {
            ComplaintRecord complaint = complaints.get(spec.path("complaint").asInt() - 1);
            action.setComplaintId(complaint.getId());
            action.setAnswerId(complaint.getAnswerId());
            action.setSessionId(complaint.getSessionId());
        }
        if (action.getSessionId() != null) {
            action.setOfferId(sessions.get(action.getSessionId()).getOfferId());
        }
        return action;
    }

    /** The session with the most comments, or else the last that is over, of those that were held with people whose names are known. */
    private Optional<SessionRecord> reviewed() {
        Map<UUID, Long> counts = comments.stream().collect(Collectors.groupingBy(this::sessionOf, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().filter(entry -> !present(entry.getKey()).isEmpty()).max(Comparator.comparing(Map.Entry::getValue))
                .map(entry -> sessions.get(entry.getKey()))
                .or(() -> sessions.values().stream().filter(this::isOver).max(Comparator.comparing(SessionRecord::getEndsOn)));
    }

    private boolean isOver(SessionRecord session) {
        return session.getEndsOn() != null && session.getEndsOn().isBefore(setting.today()) && !present(session.getId()).isEmpty();
    }

    private List<ParticipantRecord> present(UUID session) {
        return registrations.stream().filter(row -> row.getSessionId().equals(session) && Standing.of(row.getStatus()) == Standing.PLACED)
                .map(row -> people.get(row.getParticipantId())).limit(MOST_PRESENT).toList();
    }

    private void review(SessionRecord session, Consumer<UpdatableRecord<?>> into) {
        JsonNode spec = content.path("review");
        ReviewMeetingRecord review = setting.reader().read(new ReviewMeetingRecord(), spec, Set.of("others"));
        review.setSessionId(session.getId());
        review.setPosition(Position.spread(1).getFirst());
        review.setHeldOn(session.getEndsOn());
        into.accept(review);
        List<ReviewAttendeeRecord> attendees = new ArrayList<>();
        present(session.getId()).forEach(person -> attendees.add(attendee(person.getFirstName() + " " + person.getLastName(), "Participant")));
        spec.path("others").forEach(other -> attendees.add(attendee(other.path("name").asText(), other.path("role").asText())));
        List<String> places = Position.spread(attendees.size());
        for (int i = 0; i < attendees.size(); i++) {
            attendees.get(i).setReviewMeetingId(review.getId());
            attendees.get(i).setPosition(places.get(i));
        }
        attendees.forEach(into);
        List<AnswerRecord> said = comments.stream().filter(comment -> session.getId().equals(sessionOf(comment))).limit(MOST_QUOTES).toList();
        List<String> positions = Position.spread(said.size());
        for (int i = 0; i < said.size(); i++) {
            ReviewQuoteRecord quote = new ReviewQuoteRecord();
            quote.setId(setting.ids().next());
            quote.setReviewMeetingId(review.getId());
            quote.setPosition(positions.get(i));
            quote.setAnswerId(said.get(i).getId());
            quote.setBody(said.get(i).getBody());
            into.accept(quote);
        }
    }

    private ReviewAttendeeRecord attendee(String name, String role) {
        ReviewAttendeeRecord attendee = new ReviewAttendeeRecord();
        attendee.setId(setting.ids().next());
        attendee.setName(setting.text().set(name));
        attendee.setRole(role);
        return attendee;
    }
}
