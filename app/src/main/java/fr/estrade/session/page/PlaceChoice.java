package fr.estrade.session.page;

import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.ROOM;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.PlaceProvider;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps what is chosen of a session's place together: a room brings its place, another place drops the room, a place that is
 * chosen is known, and a room that is too small for those expected is said.
 */
final class PlaceChoice {

    /** @param capacity null: not known */
    private record Room(UUID id, UUID placeId, Short capacity) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final RecordModel<SessionRecord> session;
    private Room room;

    private PlaceChoice(Kit kit, BaseAccess base, RecordModel<SessionRecord> session) {
        this.kit = kit;
        this.base = base;
        this.session = session;
    }

    static void on(Kit kit, BaseAccess base, RecordModel<SessionRecord> session) {
        PlaceChoice choice = new PlaceChoice(kit, base, session);
        session.rule(SESSION.ROOM_ID, choice::tooSmall);
        session.property(SESSION.PLACE_ID).subscribe((before, now) -> choice.placeChosen(now));
        session.property(SESSION.ROOM_ID).subscribe(choice::roomChosen);
    }

    private void placeChosen(UUID placeId) {
        if (room != null && !Objects.equals(room.placeId(), placeId)) {
            session.set(SESSION.ROOM_ID, null);
        }
        if (placeId == null || Objects.equals(placeId, session.saved(SESSION.PLACE_ID))) {
            return;
        }
        session.set(SESSION.PLACE_STATE, PlaceState.KNOWN);
        kit.tasks().run(kit.text("page.reading"), () -> base.dsl().select(PLACE.PROVIDED_BY_CLIENT).from(PLACE).where(PLACE.ID.eq(placeId))
                .fetchOptional(PLACE.PROVIDED_BY_CLIENT)).onSuccess(provided -> {
                    if (provided.orElse(false) && Objects.equals(placeId, session.get(SESSION.PLACE_ID))) {
                        session.set(SESSION.PLACE_PROVIDER, PlaceProvider.CLIENT);
                    }
                }).start();
    }

    private void roomChosen(UUID roomId) {
        room = null;
        if (roomId == null) {
            session.touch(SESSION.ROOM_ID);
            return;
        }
        kit.tasks().run(kit.text("page.reading"), () -> base.dsl().select(ROOM.ID, ROOM.PLACE_ID, ROOM.CAPACITY).from(ROOM)
                .where(ROOM.ID.eq(roomId))
                .fetchOptional(row -> new Room(row.value1(), row.value2(), row.value3()))).onSuccess(found -> found.ifPresent(read -> {
                    if (Objects.equals(read.id(), session.get(SESSION.ROOM_ID))) {
                        room = read;
                        session.set(SESSION.PLACE_ID, read.placeId());
                        session.touch(SESSION.ROOM_ID);
                    }
                })).start();
    }

    private Optional<Problem> tooSmall(SessionRecord row) {
        if (room == null || room.capacity() == null) {
            return Optional.empty();
        }
        int expected = Stream.of(row.getHeadcountMax(), row.getRegisteredCount()).filter(Objects::nonNull).mapToInt(Number::intValue).max()
                .orElse(0);
        return expected > room.capacity() ? Optional.of(Problem.warning("sessionpage.room.small", room.capacity(), expected))
                : Optional.empty();
    }
}
