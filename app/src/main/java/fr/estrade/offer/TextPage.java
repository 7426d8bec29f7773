package fr.estrade.offer;

import fr.estrade.db.code.LineKind;
import fr.estrade.offer.programme.DayTimes;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLabels;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.ProgrammeTotals;
import fr.estrade.text.Formats;
import fr.estrade.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.TableField;

/** Writes a record as plain text to be read: headings, paragraphs, lists. What is null or blank is left out. */
public final class TextPage {
    private static final String SEPARATOR = " · ";

    private final Texts texts;
    private final Formats formats;
    private final ProgrammeLabels labels;
    private final StringBuilder out = new StringBuilder();

    public TextPage(Texts texts) {
        this.texts = texts;
        this.formats = texts.formats();
        this.labels = new ProgrammeLabels(texts);
    }

    public void title(String title) {
        out.append(title).append('\n').append("=".repeat(Math.min(title.length(), 80))).append('\n');
    }

    /** What is known of some things, on one line. */
    public void line(String... parts) {
        String line = Arrays.stream(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(SEPARATOR));
        if (!line.isEmpty()) {
            out.append(line).append('\n');
        }
    }

    /** A value after the label of its column. */
    public void field(TableField<?, ?> column, String value) {
        if (value != null && !value.isBlank()) {
            line(texts.get("show.field", label(column), value));
        }
    }

    /** A text below the label of its column. */
    public void section(TableField<?, ?> column, String text) {
        heading(label(column), text);
    }

    /** A text below a heading. */
    public void heading(String heading, String text) {
        if (text != null && !text.isBlank()) {
            out.append('\n').append(heading).append('\n').append(text.strip()).append('\n');
        }
    }

    private String label(TableField<?, ?> column) {
        return texts.column(column.getTable().getName(), column.getName());
    }

    public void lines(List<ProgrammeLine> lines) {
        lines.forEach(line -> out.append("  ".repeat(line.depth())).append("• ").append(line.body()).append('\n'));
    }

    /** "Ferme : 8 j · 56 h", "Avec options : 9 j · 63 h", days without duration, hour banks. */
    public void totals(ProgrammeTotals totals) {
        part("show.firm", totals.firm());
        if (!totals.withOptions().equals(totals.firm())) {
            part("show.withOptions", totals.withOptions());
        }
        if (totals.hourBank().banks() > 0) {
            int ceiling = totals.hourBank().ceilingMinutes();
            line(ceiling == 0 ? texts.get("show.hourBank") : texts.get("show.hourBankCeiling", formats.duration(ceiling)));
        }
    }

    private void part(String key, ProgrammeTotals.Part part) {
        line(texts.get(key, formats.days(part.days()), formats.duration(part.minutes())),
                part.isComplete() ? null : texts.count("show.withoutDuration", part.daysWithoutDuration()));
    }

    /** The phases with their days; {@code dates} says something of a day, or null. */
    public void programme(Programme programme, Function<ProgrammeDay, String> dates) {
        int number = 0;
        for (Phase phase : programme.phases()) {
            out.append('\n');
            line(labels.phase(programme.label(), ++number, phase.title()),
                    phase.optional() ? texts.get(phase.takenUp() ? "show.optionTakenUp" : "show.option") : null,
                    phase.isHourBank() ? texts.code(phase.kind()) : null,
                    phase.modality() == null ? null : texts.code(phase.modality()),
                    phase.ceilingMinutes() == null ? null : texts.get("show.ceiling", formats.duration(phase.ceilingMinutes())));
            line(phase.aim());
            prices(phase.prices());
            int dayNumber = 0;
            for (ProgrammeDay day : phase.days()) {
                day(programme, day, ++dayNumber, dates.apply(day));
            }
            line(phase.interSessionWork());
        }
    }

    private void day(Programme programme, ProgrammeDay day, int number, String date) {
        DayTimes times = programme.timesOf(day);
        out.append("  ");
        line(labels.day(number, day.title()), date,
                programme.minutesOf(day).isPresent() ? formats.duration(programme.minutesOf(day).getAsInt()) : texts.get("show.noDuration"),
                date == null ? formats.timeSpans(times.spans()) : null,
                day.roleIds().stream().flatMap(id -> programme.role(id).stream()).map(role -> role.name()).collect(Collectors.joining(", ")));
        indented(day.audience());
        for (int sequence : day.sequences()) {
            for (LineKind kind : LineKind.values()) {
                day.lines(sequence, kind).forEach(line -> indented("  ".repeat(line.depth()) + (kind == LineKind.OBJECTIVE ? "• " : "– ") + line.body()));
            }
        }
        indented(day.methods());
    }

    private void indented(String text) {
        if (text != null && !text.isBlank()) {
            text.lines().forEach(line -> out.append("    ").append(line).append('\n'));
        }
    }

    public void prices(List<Price> prices) {
        for (Price price : prices) {
            String amount = price.amount() == null ? formats.notProvided() : formats.money(price.amount(), price.basis() == null ? null : texts.code(price.basis()));
            line(price.label(), price.unit() == null ? amount : texts.get("show.per", amount, texts.code(price.unit())), price.inclusions(), price.note());
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
