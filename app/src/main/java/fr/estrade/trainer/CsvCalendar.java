package fr.estrade.trainer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.estrade.text.InputReader;
import fr.estrade.text.Reading;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads busy times of a table: a first row of headings (du, au, jour, de, à, motif, or in English), then a time a row. One wrong
 * row refuses the file and is named, so that nothing is half taken in.
 */
final class CsvCalendar {
    private static final int LONGEST_LINE = 100_000;
    private static final int LONGEST_REASON = 400;

    /** The columns, with the headings that people give them, without accents. */
    private enum Field {
        FROM(List.of("du", "date", "debut", "date debut", "date de debut", "jour", "from", "start date", "begin", "day")),
        UNTIL(List.of("au", "fin", "date fin", "date de fin", "jusqu au", "until", "end date", "to")),
        WEEKDAY(List.of("jour de semaine", "jour de la semaine", "seulement le", "weekday")),
        START(List.of("de", "heure debut", "heure de debut", "start", "start time")),
        END(List.of("a", "heure fin", "heure de fin", "end", "end time")),
        REASON(List.of("motif", "raison", "objet", "commentaire", "intitule", "reason", "subject", "title", "note"));

        private final List<String> headings;

        Field(List<String> headings) {
            this.headings = headings;
        }

        static Optional<Field> of(String heading) {
            String bare = SearchKey.fold(heading).replaceAll("[^a-z]+", " ").strip();
            for (Field field : values()) {
                if (field.headings.contains(bare)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    private final Texts texts;
    private final InputReader input;

    CsvCalendar(Texts texts, Clock clock) {
        this.texts = texts;
        this.input = new InputReader(texts, clock);
    }

    List<CalendarEntry> read(String text) throws CalendarFileException {
        String first = text.lines().findFirst().orElse("");
        if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw new CalendarFileException("calendar.import.unknown");
        }
        try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator(first)).ofCsvRecord(text)) {
            Map<Field, Integer> columns = null;
            List<CalendarEntry> entries = new ArrayList<>();
            for (CsvRecord row : rows) {
                if (columns == null) {
                    columns = columns(row);
                } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    entries.add(new CalendarEntry(null, null, new Line(row, columns).when()));
                }
                if (entries.size() > CalendarFile.MOST_ENTRIES) {
                    throw new CalendarFileException("calendar.import.many", CalendarFile.MOST_ENTRIES);
                }
            }
            return entries;
        } catch (CsvParseException | IOException broken) {
            throw new CalendarFileException("calendar.import.unknown");
        }
    }

    private static char separator(String headings) {
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            best = count(headings, candidate) > count(headings, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(each -> each == sign).count();
    }

    private static Map<Field, Integer> columns(CsvRecord headings) throws CalendarFileException {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < headings.getFieldCount(); i++) {
            int column = i;
            Field.of(headings.getField(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        if (!columns.containsKey(Field.FROM)) {
            throw new CalendarFileException("calendar.import.headings");
        }
        return columns;
    }

    /** One row, read cell by cell. */
    private final class Line {
        private final CsvRecord row;
        private final Map<Field, Integer> columns;

        Line(CsvRecord row, Map<Field, Integer> columns) {
            this.row = row;
            this.columns = columns;
        }

        Unavailability when() throws CalendarFileException {
            LocalDate from = value(Field.FROM, input::date);
            LocalDate until = value(Field.UNTIL, input::date);
            LocalTime start = value(Field.START, input::time);
            LocalTime end = value(Field.END, input::time);
            if (from == null || until != null && until.isBefore(from) || (start == null) != (end == null)
                    || start != null && !end.isAfter(start)) {
                throw new CalendarFileException("calendar.import.order", row.getStartingLineNumber());
            }
            String reason = cell(Field.REASON);
            return new Unavailability(from, until, weekday(), start, end,
                    reason == null ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }

        private DayOfWeek weekday() throws CalendarFileException {
            String typed = cell(Field.WEEKDAY);
            if (typed == null) {
                return null;
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                boolean named = SearchKey.fold(typed).equals(SearchKey.fold(texts.formats().weekday(day)))
                        || SearchKey.fold(typed).equals(SearchKey.fold(day.name()));
                if (named || typed.equals(String.valueOf(day.getValue()))) {
                    return day;
                }
            }
            throw wrong(typed);
        }

        private <T> T value(Field field, Function<String, Reading<T>> reader) throws CalendarFileException {
            String typed = cell(field);
            if (typed == null) {
                return null;
            }
            Reading<T> read = reader.apply(typed);
            if (!read.isOk()) {
                throw wrong(typed);
            }
            return read.value();
        }

        private CalendarFileException wrong(String typed) {
            return new CalendarFileException("calendar.import.cell", row.getStartingLineNumber(),
                    typed.substring(0, Math.min(typed.length(), 40)));
        }

        /** Null where there is nothing. */
        private String cell(Field field) {
            Integer column = columns.get(field);
            String text = column == null || column >= row.getFieldCount() ? "" : row.getField(column).strip();
            return text.isEmpty() ? null : text;
        }
    }
}
