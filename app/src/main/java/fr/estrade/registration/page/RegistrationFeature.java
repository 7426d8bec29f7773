package fr.estrade.registration.page;

import static fr.estrade.db.Tables.DAY_EXPECTATION;
import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.list.Filter;
import fr.estrade.list.ListQuery;
import fr.estrade.list.Operator;
import fr.estrade.participant.Groups;
import fr.estrade.participant.Participants;
import fr.estrade.registration.RegistrationLists;
import fr.estrade.registration.Standing;
import fr.estrade.session.page.SessionFeature;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.grid.BulkCommand;
import fr.estrade.ui.grid.ListPage;
import java.util.ArrayList;
import java.util.List;

/** Registrations in the window: the list over all sessions, the record of each, and two parts of the page of a session. */
public final class RegistrationFeature implements Feature {

    /** Name of the page of a registration. */
    public static final String PAGE = "registration";
    /** Name of the page of all of them. */
    static final String LIST_PAGE = "registrations";
    /** The arrangement of the list with the requests whose answer is overdue. */
    static final String OVERDUE = "registration.view.overdue";

    /** What a session's page shows of it. */
    public static List<AddedPart> sessionParts() {
        return List.of(new AddedPart(ParticipantsPart.KEY, ParticipantsPart::new), new AddedPart(ExpectationsPart.KEY, ExpectationsPart::new));
    }

    /** What a participant's page shows of it. */
    public static List<AddedPart> participantParts() {
        return List.of(new AddedPart(RegistrationsPart.KEY, RegistrationsPart::ofParticipant));
    }

    /** What a group's page shows of it. */
    public static List<AddedPart> groupParts() {
        return List.of(new AddedPart(RegistrationsPart.KEY, RegistrationsPart::ofGroup));
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.registrations", Icons.GROUP, Place.of(LIST_PAGE)).with(PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(PAGE, (kit, place) -> new RegistrationPage(kit, base, place.id()).page())
                .todos(new RegistrationTodos(base.dsl()))
                .samples(() -> samples(base));
    }

    /** The oldest request, the session with the longest waiting list, and one whose expectations somebody changed by hand. */
    private static List<Place> samples(BaseAccess base) {
        List<Place> places = new ArrayList<>();
        base.dsl().select(REGISTRATION.ID).from(REGISTRATION).where(REGISTRATION.STATUS.in(Standing.REQUESTED.statuses()))
                .orderBy(REGISTRATION.REQUESTED_ON, REGISTRATION.ID).limit(1).forEach(row -> places.add(Place.of(PAGE, row.value1())));
        base.dsl().select(SESSION.ID).from(SESSION).where(SESSION.WAITING_COUNT.gt(0)).orderBy(SESSION.WAITING_COUNT.desc(), SESSION.ID).limit(1)
                .forEach(row -> places.add(Place.of(SessionFeature.PAGE, row.value1()).at(ParticipantsPart.KEY)));
        base.dsl().select(REGISTRATION.SESSION_ID).from(DAY_EXPECTATION).join(REGISTRATION).on(DAY_EXPECTATION.REGISTRATION_ID.eq(REGISTRATION.ID))
                .orderBy(DAY_EXPECTATION.ID).limit(1)
                .forEach(row -> places.add(Place.of(SessionFeature.PAGE, row.value1()).at(ExpectationsPart.KEY)));
        base.dsl().select(REGISTRATION.PARTICIPANT_ID, REGISTRATION.PARTICIPANT_GROUP_ID).from(REGISTRATION)
                .where(REGISTRATION.PARTICIPANT_GROUP_ID.isNotNull()).orderBy(REGISTRATION.ID).limit(1).forEach(row -> {
                    places.add(Place.of(Participants.PAGE, row.value1()).at(RegistrationsPart.KEY));
                    places.add(Place.of(Groups.PAGE, row.value2()).at(RegistrationsPart.KEY));
                });
        return places;
    }

    private static Page list(Kit kit, BaseAccess base) {
        RegistrationDesk desk = new RegistrationDesk(kit, base);
        ListQuery all = RegistrationLists.REGISTRATIONS.query();
        ListPage page = new ListPage(kit, base.list(RegistrationLists.REGISTRATIONS, REGISTRATION, PARTICIPANT, SESSION))
                .opens(id -> Place.of(PAGE, id))
                .look("status", status -> RegistrationLooks.of((RegistrationStatus) status))
                .preset("registration.view.requests", all.and(Filter.of("status", Operator.IS, Standing.REQUESTED.statuses().toArray())))
                .preset(OVERDUE, all.and(new Filter("answerDueOn", Operator.LESS, List.of("today"))))
                .preset("registration.view.waiting", all.and(Filter.of("status", Operator.IS, RegistrationStatus.WAITING)))
                .bulk(new BulkCommand("registration.advance", Icons.FORWARD, (ids, done) -> desk.advance(ids, written -> done.run())))
                .deletes(desk::delete)
                .empty("registration.noneAnywhere");
        for (RegistrationStatus status : List.of(RegistrationStatus.REGISTERED, RegistrationStatus.WAITING, RegistrationStatus.CANCELLED)) {
            page.bulk(new BulkCommand("registration.set." + status.name(), RegistrationLooks.of(status).icon(),
                    (ids, done) -> desk.setStatus(ids, status, written -> done.run())));
        }
        return page;
    }
}
