package fr.estrade.demo;

import fr.estrade.text.Typography;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes the texts of the content current: {@code {year}}, {@code {year-1}}, {@code {today+10}} and {@code {workday-20}} become
 * a year and dates counted from today, and everything is set by the rules of French typography.
 */
final class DemoText {
    private static final Pattern PLACE = Pattern.compile("\\{(year|today|workday)([+-]\\d+)?}");

    private final WorkingDays workingDays;
    private final LocalDate today;

    DemoText(LocalDate today, WorkingDays workingDays) {
        this.today = today;
        this.workingDays = workingDays;
    }

    String set(String written) {
        return Typography.french(PLACE.matcher(written).replaceAll(this::value));
    }

    private String value(MatchResult place) {
        int offset = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        return switch (place.group(1)) {
            case "year" -> String.valueOf(today.getYear() + offset);
            case "today" -> today.plusDays(offset).toString();
            default -> workingDays.onOrAfter(today.plusDays(offset)).toString();
        };
    }
}
