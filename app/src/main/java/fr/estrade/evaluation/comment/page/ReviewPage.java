package fr.estrade.evaluation.comment.page;

import static fr.estrade.db.Tables.REVIEW_ATTENDEE;
import static fr.estrade.db.Tables.REVIEW_MEETING;
import static fr.estrade.db.Tables.REVIEW_QUOTE;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.tables.records.ReviewAttendeeRecord;
import fr.estrade.db.tables.records.ReviewMeetingRecord;
import fr.estrade.evaluation.comment.Reviews;
import fr.estrade.evaluation.comment.Reviews.Person;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.ChildList;
import fr.estrade.record.RecordModel;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.text.SearchKey;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.RecordPage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A review of a session on one page: when it was, who was there, what was said and decided, what of the sheets is quoted. */
final class ReviewPage {

    private final Kit kit;
    private final BaseAccess base;
    private final UUID id;
    private String session;

    ReviewPage(Kit kit, BaseAccess base, UUID id) {
        this.kit = kit;
        this.base = base;
        this.id = id;
    }

    Page page() {
        RecordPage<ReviewMeetingRecord> page = new RecordPage<>(kit, base, Reviews.SHAPE, id);
        return page.titled(model -> session == null ? kit.text("review.title") : kit.text("review.title.of", session))
                .label(model -> ChangeLabel.of("change.review.edited"))
                .beside(model -> kit.tasks().run(kit.text("page.reading"), () -> base.dsl().select(SESSION.CODE).from(SESSION)
                        .where(SESSION.ID.eq(model.get(REVIEW_MEETING.SESSION_ID))).fetchOne(SESSION.CODE)).latest(this, 0).onSuccess(code -> {
                            session = code;
                            page.retitle();
                        }).start(), SESSION)
                .form("page.form", this::form)
                .command(Command.of("review.openSession", Icons.SESSION, () ->
                        kit.navigator().open(Place.of(SessionFeature.PAGE, page.model().get(REVIEW_MEETING.SESSION_ID)).at(ReviewsPart.KEY))));
    }

    private void form(Form<ReviewMeetingRecord> form) {
        RecordModel<ReviewMeetingRecord> model = form.model();
        form.section("review.section.when").dateWithDay(REVIEW_MEETING.HELD_ON);
        form.section("review.section.present")
                .children(REVIEW_ATTENDEE.REVIEW_MEETING_ID, table -> table.column(REVIEW_ATTENDEE.NAME, 3).column(REVIEW_ATTENDEE.ROLE, 3)
                        .add("review.attendee.add"))
                .node(Command.of("review.addPeople", Icons.GROUP, () -> addPeople(model)).flatButton(kit.texts()));
        form.section("review.section.said").area(REVIEW_MEETING.SUMMARY, 5).area(REVIEW_MEETING.DECISIONS, 4);
        form.section("review.section.quotes")
                .children(REVIEW_QUOTE.REVIEW_MEETING_ID, table -> table.area(REVIEW_QUOTE.BODY, 8).add("review.quote.add"));
    }

    /** Those who take part and give the session, but for those who stand there already. */
    private void addPeople(RecordModel<ReviewMeetingRecord> model) {
        kit.tasks().run(kit.text("review.readingPeople"), () -> Reviews.people(base.dsl(), model.get(REVIEW_MEETING.SESSION_ID))).onSuccess(people -> {
            ChildList<ReviewAttendeeRecord> present = model.children(REVIEW_ATTENDEE.REVIEW_MEETING_ID);
            Set<String> there = present.items().stream().map(child -> child.get(REVIEW_ATTENDEE.NAME)).filter(name -> name != null)
                    .map(SearchKey::fold).collect(Collectors.toSet());
            List<Person> missing = people.stream().filter(person -> there.add(SearchKey.fold(person.name()))).toList();
            if (missing.isEmpty()) {
                kit.toasts().say(kit.text("review.nobodyElse"));
            }
            for (Person person : missing) {
                RecordModel<ReviewAttendeeRecord> added = present.add();
                added.set(REVIEW_ATTENDEE.NAME, person.name());
                added.set(REVIEW_ATTENDEE.ROLE, kit.text(person.trainer() ? "review.role.trainer" : "review.role.participant"));
            }
        }).start();
    }
}
