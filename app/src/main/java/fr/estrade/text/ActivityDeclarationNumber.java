package fr.estrade.text;

/**
 * The number under which a training organisation declares its activity (NDA): region, department, number, year group.
 *
 * @param digits 11 digits, without spaces
 */
public record ActivityDeclarationNumber(String digits) {

    private static final int LENGTH = 11;

    /** @throws IllegalArgumentException when there are not 11 digits; {@link #read} is for what people type */
    public ActivityDeclarationNumber {
        if (!digits.matches("\\d{11}")) {
            throw new IllegalArgumentException("No activity declaration number: " + digits);
        }
    }

    /** Understands the number with any spaces, and the letters NDA before it; null or blank is nothing. */
    public static Reading<ActivityDeclarationNumber> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Reading.nothing();
        }
        String digits = Digits.of(typed.replaceFirst("(?i)^\\s*(?:n°\\s*)?nda\\s*:?", ""));
        return digits != null && digits.length() == LENGTH
                ? Reading.of(new ActivityDeclarationNumber(digits))
                : Reading.wrong("reading.activityDeclaration.digits", digits == null ? Digits.count(typed) : digits.length());
    }

    /** As on the official form: "93 13 19858 13", with no-break spaces; anything else is left as it is. Null gives "". */
    public static String print(String digits) {
        if (digits == null || !digits.matches("\\d{11}")) {
            return digits == null ? "" : digits;
        }
        return Digits.group(digits, 2, 2, 5, 2);
    }

    /** As on the official form: "93 13 19858 13". */
    public String printed() {
        return print(digits);
    }
}
