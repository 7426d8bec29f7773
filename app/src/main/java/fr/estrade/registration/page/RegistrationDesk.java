package fr.estrade.registration.page;

import static fr.estrade.db.Tables.PARTICIPANT;
import static fr.estrade.db.Tables.REGISTRATION;

import fr.estrade.db.code.RegistrationStatus;
import fr.estrade.journal.ChangeEvent;
import fr.estrade.registration.Attendee;
import fr.estrade.registration.Registrations;
import fr.estrade.registration.Registrations.Done;
import fr.estrade.registration.Roll;
import fr.estrade.registration.RollReader;
import fr.estrade.storage.BaseException;
import fr.estrade.text.PersonName;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** What the screens read and write registrations with: each gesture is said and can be taken back at once. */
final class RegistrationDesk {
    private final Kit kit;
    private final BaseAccess base;
    private final Registrations registrations;
    private final Undoing undoing;
    private FreePlace offered;
    private Subscription changes = () -> { };

    RegistrationDesk(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
        this.registrations = new Registrations(base.journal(), base.clock());
        this.undoing = new Undoing(kit, base);
    }

    Kit kit() {
        return kit;
    }

    BaseAccess base() {
        return base;
    }

    Registrations registrations() {
        return registrations;
    }

    Undoing undoing() {
        return undoing;
    }

    /** Reads who is registered to a session and gives it on the thread of the user interface; nothing if it is gone. */
    void read(Object lane, UUID sessionId, Consumer<Roll> consumer) {
        kit.tasks().run(kit.text("registration.reading"), () -> new RollReader(base.dsl()).read(sessionId)).latest(lane, 0)
                .onSuccess(roll -> roll.ifPresent(consumer)).start();
    }

    /** Gives registrations a status; of those who leave, the reason is asked. */
    void setStatus(List<UUID> ids, RegistrationStatus status, Consumer<Done> then) {
        if (ids.isEmpty()) {
            return;
        }
        if (status == RegistrationStatus.CANCELLED || status == RegistrationStatus.DROPPED_OUT) {
            askReason("registration.leaving." + status.name(), ids, reason -> write(said(status), () -> registrations.setStatus(ids, status, reason), then));
        } else {
            write(said(status), () -> registrations.setStatus(ids, status, null), then);
        }
    }

    /** Refuses applications; the reason is asked. */
    void refuse(List<UUID> ids, Consumer<Done> then) {
        if (!ids.isEmpty()) {
            askReason("registration.refusing", ids, reason -> write("registration.done.refused", () -> registrations.refuse(ids, reason), then));
        }
    }

    void advance(List<UUID> ids, Consumer<Done> then) {
        if (!ids.isEmpty()) {
            write("registration.done.advanced", () -> registrations.advance(ids), then);
        }
    }

    void delete(List<UUID> ids) {
        if (!ids.isEmpty()) {
            write("registration.done.deleted", () -> registrations.delete(ids), done -> { });
        }
    }

    private static String said(RegistrationStatus status) {
        return "registration.done." + status.name();
    }

    /** Names who it is about, or says how many they are. */
    private void askReason(String titleKey, List<UUID> ids, Consumer<String> then) {
        if (ids.size() > 1) {
            askReason(titleKey, ids.size(), "", then);
            return;
        }
        kit.tasks().run(kit.text("registration.reading"), () -> base.dsl().select(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME).from(REGISTRATION)
                .join(PARTICIPANT).on(PARTICIPANT.ID.eq(REGISTRATION.PARTICIPANT_ID)).where(REGISTRATION.ID.eq(ids.getFirst()))
                .fetchOptional(row -> new PersonName(row.value1(), row.value2()).full()))
                .onSuccess(found -> found.ifPresent(name -> askReason(titleKey, 1, name, then))).start();
    }

    private void askReason(String titleKey, int count, String name, Consumer<String> then) {
        Texts texts = kit.texts();
        kit.dialogs().input(texts.count(titleKey, count, name), kit.text("registration.reason"), "", typed -> null,
                texts.count(titleKey + ".verb", count), texts.count(titleKey + ".keep", count), then);
    }

    /**
     * Writes, says what came of it, and offers to take it back.
     *
     * @param doneKey text key with a number of persons
     */
    void write(String doneKey, Callable<Done> gesture, Consumer<Done> then) {
        write(doneKey, gesture, kit.text("registration.unchanged"), then);
    }

    private void write(String doneKey, Callable<Done> gesture, String unchanged, Consumer<Done> then) {
        Texts texts = kit.texts();
        kit.tasks().write(kit.text("registration.writing"), gesture)
                .onSuccess(done -> {
                    if (done.waiting() > 0) {
                        kit.toasts().warn(texts.count("registration.full", done.waiting()));
                    }
                    if (done.known() > 0) {
                        kit.toasts().warn(texts.count("registration.known", done.known()));
                    }
                    if (done.saved().changed()) {
                        undoing.offer(texts.count(doneKey, done.ids().size()), done.saved());
                    } else if (done.known() == 0) {
                        kit.toasts().say(unchanged);
                    }
                    then.accept(done);
                })
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused)))
                .start();
    }

    /** Gives the first who waits the free place. */
    void moveUp(UUID sessionId, Consumer<Done> then) {
        write("registration.done.movedUp", () -> registrations.moveUp(sessionId), then);
    }

    /** Gives somebody who was named as the first who waits the free place; if that has changed since, nobody gets it. */
    void moveUp(UUID sessionId, Attendee first) {
        write("registration.done.movedUp", () -> registrations.moveUp(sessionId, first.id()), kit.text("registration.moveUp.gone", first.name()),
                done -> { });
    }

    /**
     * Offers a place that became free to the first who waits, if there is one and somebody waits; while that is offered, it follows
     * what becomes of the session.
     */
    void offerFreePlace(Roll roll) {
        UUID sessionId = roll.session().id();
        Optional<Attendee> first = roll.headcount().canMoveUp() > 0 ? roll.firstWaiting() : Optional.empty();
        FreePlace now = first.map(one -> new FreePlace(sessionId, one.id(), roll.headcount().free().orElse(1))).orElse(null);
        if (now != null && now.equals(offered) && kit.toasts().offers(now)) {
            return;
        }
        changes.unsubscribe();
        if (offered != null) {
            kit.toasts().withdraw(offered);
        }
        offered = now;
        first.ifPresent(one -> {
            kit.toasts().say(kit.texts().count("registration.placeFree", now.free()), kit.text("registration.moveUp", one.name()),
                    () -> moveUp(sessionId, one), now);
            changes = base.changes().listen(event -> follow(event, now));
        });
    }

    private void follow(ChangeEvent event, FreePlace offer) {
        if (!kit.toasts().offers(offer)) {
            changes.unsubscribe();
        } else if (event.touchesRecord(offer.sessionId())) {
            read(offer, offer.sessionId(), roll -> {
                if (kit.toasts().offers(offer)) {
                    offerFreePlace(roll);
                }
            });
        }
    }

    /** What a notice offers: so many free places, the first of them to that registration. */
    private record FreePlace(UUID sessionId, UUID registrationId, int free) {}
}
