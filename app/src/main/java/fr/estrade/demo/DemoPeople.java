package fr.estrade.demo;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.ORGANISATION_CONTACT;
import static fr.estrade.db.Tables.ROOM;
import static fr.estrade.db.Tables.SESSION_TRAINER;

import com.fasterxml.jackson.databind.JsonNode;
import fr.estrade.db.code.AssignmentState;
import fr.estrade.db.code.SessionStatus;
import fr.estrade.db.tables.records.AttachmentRecord;
import fr.estrade.db.tables.records.OrganisationContactRecord;
import fr.estrade.db.tables.records.PlaceRecord;
import fr.estrade.db.tables.records.RoomRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.db.tables.records.SessionTrainerRecord;
import fr.estrade.db.tables.records.TrainerUnavailabilityRecord;
import fr.estrade.journal.Position;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.UpdatableRecord;

/** What belongs to the office's bodies, trainers, places and sessions beyond their own row. */
final class DemoPeople {
    private final RowReader reader;
    private final SeededIds ids;
    private final Consumer<UpdatableRecord<?>> rows;
    private final Map<String, UUID> places = new HashMap<>();
    private final Map<String, UUID> rooms = new HashMap<>();

    DemoPeople(DemoSetting setting, Consumer<UpdatableRecord<?>> rows) {
        this.reader = setting.reader();
        this.ids = setting.ids();
        this.rows = rows;
    }

    void contacts(UUID organisationId, JsonNode contacts) {
        ProgrammeReader.placed(contacts, ORGANISATION_CONTACT.POSITION,
                contact -> reader.read(new OrganisationContactRecord(), contact, Set.of()))
                .forEach(contact -> {
                    contact.setOrganisationId(organisationId);
                    rows.accept(contact);
                });
    }

    void unavailability(UUID trainerId, JsonNode spans) {
        for (JsonNode span : spans) {
            TrainerUnavailabilityRecord row = reader.read(new TrainerUnavailabilityRecord(), span, Set.of());
            row.setTrainerId(trainerId);
            rows.accept(row);
        }
    }

    void attachments(UUID trainerId, JsonNode files) {
        ProgrammeReader.placed(files, ATTACHMENT.POSITION, file -> {
            AttachmentRecord row = reader.read(new AttachmentRecord(), file, Set.of("text"));
            byte[] content = file.path("text").asText().getBytes(StandardCharsets.UTF_8);
            row.setContent(content);
            row.setSizeBytes((long) content.length);
            row.setMediaType("text/plain");
            row.setTrainerId(trainerId);
            return row;
        }).forEach(rows);
    }

    /** @param ownerId may be null */
    void place(JsonNode object, UUID ownerId) {
        PlaceRecord place = reader.read(new PlaceRecord(), object, Set.of("organisation", "rooms"));
        place.setOrganisationId(ownerId);
        places.put(place.getCode(), place.getId());
        rows.accept(place);
        ProgrammeReader.placed(object.path("rooms"), ROOM.POSITION, room -> reader.read(new RoomRecord(), room, Set.of())).forEach(room -> {
            room.setPlaceId(place.getId());
            rooms.put(place.getCode() + "/" + room.getName(), room.getId());
            rows.accept(room);
        });
    }

    /** @param where code of a place, or of a place and the name of its room: {@code OEF/Salle Horizon} */
    void at(SessionRecord session, String where) {
        session.setPlaceId(places.get(where.split("/")[0]));
        session.setRoomId(rooms.get(where));
    }

    /** The trainers of a session's offer give it; they are sure as soon as the session is. */
    List<SessionTrainerRecord> trainers(SessionRecord session, List<UUID> trainerIds) {
        List<String> positions = Position.spread(trainerIds.size());
        return trainerIds.stream().map(trainerId -> {
            SessionTrainerRecord row = new SessionTrainerRecord();
            row.setId(ids.next());
            row.setSessionId(session.getId());
            row.setTrainerId(trainerId);
            row.set(SESSION_TRAINER.POSITION, positions.get(trainerIds.indexOf(trainerId)));
            row.setState(session.getStatus() == SessionStatus.ENVISAGED ? AssignmentState.PROVISIONAL : AssignmentState.CONFIRMED);
            return row;
        }).toList();
    }
}
