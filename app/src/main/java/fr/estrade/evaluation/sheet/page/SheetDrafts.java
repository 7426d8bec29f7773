package fr.estrade.evaluation.sheet.page;

import static fr.estrade.db.Tables.ANSWER_SHEET;

import fr.estrade.evaluation.sheet.Respondent;
import fr.estrade.evaluation.sheet.SheetLine;
import fr.estrade.evaluation.sheet.SheetLine.State;
import fr.estrade.record.Draft;
import fr.estrade.record.Draft.Row;
import fr.estrade.record.Draft.Value;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the line in hand in a file, so that a crash loses none of it; under the evaluation's id. */
final class SheetDrafts {
    private static final String LINES = "answer_sheet.session_evaluation_id";
    private static final String NUMBER = "number";
    private static final String REGISTRATION = "registration_id";
    private static final String TRAINER = "trainer_id";
    private static final String ORGANISATION = "organisation_id";
    private static final String NAME = "respondent";
    private static final String ANSWER = "answer:";
    private static final long PAUSE = 200;

    private final Kit kit;
    private final BaseAccess base;
    private final UUID evaluationId;
    private List<Row> kept;

    SheetDrafts(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.evaluationId = evaluationId;
    }

    /** Keeps the lines that stand nowhere else, soon; forgets the draft when there are none. Does nothing where it has them already. */
    void keep(List<SheetLine> lines) {
        List<Row> unsaved = lines.stream().filter(line -> line.sheet() == null && line.isUnsaved()).map(SheetDrafts::row).toList();
        if (unsaved.equals(kept)) {
            return;
        }
        kept = unsaved;
        Row root = new Row(ANSWER_SHEET.getName(), evaluationId, Draft.State.NEW, 0, Map.of(), Map.of(LINES, unsaved));
        kit.tasks().run(kit.text("sheet.drafting"), () -> {
            if (unsaved.isEmpty()) {
                base.drafts().forget(ANSWER_SHEET.getName(), evaluationId);
            } else {
                base.drafts().keep(new Draft(base.clock().instant(), root));
            }
        }).latest(this, PAUSE).start();
    }

    private static Row row(SheetLine line) {
        Map<String, Value> values = new HashMap<>();
        line.typed().forEach((place, typed) -> values.put(ANSWER + place, new Value(null, typed)));
        values.put(NUMBER, new Value(null, String.valueOf(line.number())));
        put(values, REGISTRATION, line.respondent().registrationId());
        put(values, TRAINER, line.respondent().trainerId());
        put(values, ORGANISATION, line.respondent().organisationId());
        put(values, NAME, line.name());
        return new Row(ANSWER_SHEET.getName(), line.key(), line.state() == State.IN_HAND ? Draft.State.NEW : Draft.State.CHANGED, 0, values, Map.of());
    }

    private static void put(Map<String, Value> values, String name, Object value) {
        if (value != null) {
            values.put(name, new Value(null, value.toString()));
        }
    }

    /** The lines that were kept, the one in hand last. Reads a file. */
    List<SheetLine> read() {
        List<SheetLine> lines = new ArrayList<>();
        base.drafts().find(ANSWER_SHEET.getName(), evaluationId)
                .ifPresent(draft -> draft.root().children().getOrDefault(LINES, List.of()).forEach(row -> lines.add(line(row))));
        lines.sort(Comparator.comparing(SheetLine::number));
        return lines;
    }

    private static SheetLine line(Row row) {
        SheetLine line = new SheetLine(row.id(), Integer.parseInt(typed(row, NUMBER)));
        UUID registration = id(row, REGISTRATION);
        UUID trainer = id(row, TRAINER);
        UUID organisation = id(row, ORGANISATION);
        String name = typed(row, NAME);
        line.setRespondent(new Respondent(registration, trainer, organisation, registration == null && trainer == null && organisation == null ? name : null), name);
        row.values().forEach((place, value) -> {
            if (place.startsWith(ANSWER)) {
                line.type(place.substring(ANSWER.length()), value.typed());
            }
        });
        // What was on its way to the base may have come there or not; whoever keyed it looks at it.
        line.setState(row.state() == Draft.State.NEW ? State.IN_HAND : State.REFUSED);
        return line;
    }

    private static String typed(Row row, String name) {
        Value value = row.values().get(name);
        return value == null ? null : value.typed();
    }

    private static UUID id(Row row, String name) {
        String typed = typed(row, name);
        return typed == null ? null : UUID.fromString(typed);
    }
}
