package fr.estrade.session;

import static fr.estrade.db.Tables.SESSION;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.estrade.db.code.PlaceState;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.offer.ProgrammeJson;
import fr.estrade.offer.TextPage;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.Shown;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole session, for other programs (JSON, see {@link ProgrammeJson}) or to be read. */
public final class ShowSession {
    /** Sessions, called by their code. */
    public static final RecordKind KIND = RecordKind.of("session", SESSION, SESSION.CODE)
            .shown((dsl, id, restricted) -> new SessionReader(dsl).read(id)
                    .map(session -> Shown.of(() -> json(session), texts -> text(session, texts))));

    private static final JsonMapper JSON = new JsonMapper();

    private ShowSession() {
    }

    /** The session as an object of JSON: days carry their date. */
    public static ObjectNode json(SessionSnapshot snapshot) {
        SessionRecord session = snapshot.session();
        ObjectNode into = JSON.createObjectNode();
        put(into, "id", session.getId());
        put(into, "code", session.getCode());
        put(into, "title", session.getTitle());
        put(into, "status", session.getStatus());
        into.putObject("offer").put("id", snapshot.offer().id().toString()).put("code", snapshot.offer().code()).put("title", snapshot.offer().title());
        if (snapshot.commissioning() == null) {
            into.putNull("commissioningBody");
        } else {
            into.putObject("commissioningBody").put("id", snapshot.commissioning().id().toString()).put("code", snapshot.commissioning().code())
                    .put("name", snapshot.commissioning().name()).put("cafCode", snapshot.commissioning().cafCode());
        }
        put(into, "agreement", snapshot.agreement().orElse(null));
        put(into, "agreementSequence", session.getAgreementSequence());
        put(into, "agreementYear", session.getAgreementYear());
        put(into, "annexNumber", session.getAnnexNumber());
        put(into, "phaseLabel", session.getPhaseLabel());
        put(into, "usualStart", session.getUsualStart());
        put(into, "usualBreakStart", session.getUsualBreakStart());
        put(into, "usualBreakEnd", session.getUsualBreakEnd());
        put(into, "usualEnd", session.getUsualEnd());
        put(into, "zone", session.getZone());
        put(into, "modality", session.getModality());
        put(into, "placeState", session.getPlaceState());
        put(into, "placeProvider", session.getPlaceProvider());
        put(into, "place", session.getPlace());
        put(into, "placeName", snapshot.placeName());
        put(into, "trainerText", session.getTrainerText());
        put(into, "headcountText", session.getHeadcountText());
        put(into, "headcountMin", session.getHeadcountMin());
        put(into, "headcountMax", session.getHeadcountMax());
        put(into, "registeredCount", session.getRegisteredCount());
        put(into, "waitingCount", session.getWaitingCount());
        put(into, "notes", session.getNotes());
        put(into, "startsOn", session.getStartsOn());
        put(into, "endsOn", session.getEndsOn());
        put(into, "dayCount", session.getDayCount());
        put(into, "datedCount", session.getDatedCount());
        Map<UUID, PlannedDay> planned = byProgrammeDay(snapshot);
        ProgrammeJson.put(into, snapshot.programme(), (day, node) -> date(node, planned.get(day.id())));
        ProgrammeJson.prices(into.putArray("prices"), snapshot.prices());
        ArrayNode trainers = into.putArray("trainers");
        for (SessionTrainer trainer : snapshot.trainers()) {
            ObjectNode node = trainers.addObject().put("code", trainer.code()).put("name", trainer.name()).put("provider", trainer.provider());
            put(node, "state", trainer.state());
            node.put("note", trainer.note());
        }
        ArrayNode texts = into.putArray("texts");
        snapshot.texts().forEach((section, text) -> texts.addObject().put("section", section.name()).put("text", text));
        return into;
    }

    private static void date(ObjectNode day, PlannedDay planned) {
        if (planned != null) {
            put(day, "dateState", planned.when().date().state());
            put(day, "date", planned.date());
            ProgrammeJson.times(day, planned.times());
            put(day, "place", planned.when().place());
            put(day, "note", planned.when().note());
        }
    }

    private static void put(ObjectNode into, String key, Object value) {
        ProgrammeJson.put(into, key, value);
    }

    private static Map<UUID, PlannedDay> byProgrammeDay(SessionSnapshot snapshot) {
        return snapshot.days().stream().collect(Collectors.toMap(day -> day.day().id(), Function.identity()));
    }

    /** The session as a page of plain text. */
    public static String text(SessionSnapshot snapshot, Texts texts) {
        SessionRecord session = snapshot.session();
        Formats formats = texts.formats();
        TextPage page = new TextPage(texts);
        page.title(session.getTitle());
        page.line(session.getCode(), texts.code(session.getStatus()), snapshot.agreement().map(number -> texts.get("show.agreement", number)).orElse(null),
                texts.get("show.dated", session.getDatedCount(), session.getDayCount()));
        page.line(texts.get("show.offer", snapshot.offer().code(), snapshot.offer().title()));
        page.field(SESSION.ORGANISATION_ID, snapshot.commissioning() == null ? null : snapshot.commissioning().name());
        page.field(SESSION.PLACE, session.getPlaceState() == PlaceState.TO_COMMUNICATE && snapshot.place() == null
                ? texts.code(session.getPlaceState()) : snapshot.place());
        snapshot.trainers().forEach(trainer -> page.line(trainer.name(), trainer.provider(), texts.code(trainer.state()), trainer.note()));
        page.field(SESSION.HEADCOUNT_TEXT, session.getHeadcountText());
        headcount(page, session, new HeadcountWords(texts));
        page.totals(snapshot.totals());
        Map<UUID, PlannedDay> planned = byProgrammeDay(snapshot);
        page.programme(snapshot.programme(), day -> date(planned.get(day.id()), texts, formats));
        page.prices(snapshot.prices());
        snapshot.texts().forEach((section, text) -> page.heading(texts.code(section), text));
        return page.toString();
    }

    private static void headcount(TextPage page, SessionRecord session, HeadcountWords words) {
        Headcount headcount = Headcount.of(session.getHeadcountMin(), session.getHeadcountMax(), session.getRegisteredCount(), session.getWaitingCount());
        page.line(Stream.concat(Stream.of(words.placed(headcount), headcount.waiting() > 0 ? words.waiting(headcount) : null),
                words.warnings(headcount).stream()).toArray(String[]::new));
    }

    private static String date(PlannedDay day, Texts texts, Formats formats) {
        if (day == null) {
            return null;
        }
        if (day.date() == null) {
            return texts.code(day.when().date().state());
        }
        String times = formats.timeSpans(day.times().spans());
        return times.isEmpty() ? formats.dateLong(day.date()) : texts.get("show.dateAndTimes", formats.dateLong(day.date()), times);
    }
}
