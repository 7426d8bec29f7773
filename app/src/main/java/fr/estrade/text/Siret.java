package fr.estrade.text;

/**
 * The number of an establishment in France.
 *
 * @param digits 14 digits, without spaces, whose check digit agrees
 */
public record Siret(String digits) {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;
    /** The establishments of La Poste do not follow the usual rule: the sum of their digits is a multiple of five. */
    private static final String LA_POSTE = "356000000";

    /** @throws IllegalArgumentException when this is no SIRET; {@link #read} is for what people type */
    public Siret {
        if (!digits.matches("\\d{14}") || !agrees(digits)) {
            throw new IllegalArgumentException("No SIRET: " + digits);
        }
    }

    /** Understands a SIRET with any spaces and dots, and the word SIRET before it; null or blank is nothing. */
    public static Reading<Siret> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Reading.nothing();
        }
        String digits = Digits.of(typed.replaceFirst("(?i)^\\s*(?:n°\\s*)?siret\\s*:?", ""));
        if (digits == null || digits.length() != LENGTH) {
            return Reading.wrong("reading.siret.digits", digits == null ? Digits.count(typed) : digits.length());
        }
        return agrees(digits) ? Reading.of(new Siret(digits)) : Reading.wrong("reading.siret.checksum");
    }

    /** As it is printed: "889 269 676 00033", with no-break spaces; what is no SIRET is left as it is. Null gives "". */
    public static String print(String digits) {
        if (digits == null || !digits.matches("\\d{14}")) {
            return digits == null ? "" : digits;
        }
        return Digits.group(digits, 3, 3, 3, 5);
    }

    /** As it is printed: "889 269 676 00033". */
    public String printed() {
        return print(digits);
    }

    /** The number of the body that the establishment belongs to: the first nine digits. */
    public String siren() {
        return digits.substring(0, SIREN_LENGTH);
    }

    private static boolean agrees(String digits) {
        if (digits.chars().allMatch(c -> c == '0')) {
            return false;
        }
        boolean laPoste = digits.startsWith(LA_POSTE) && digits.chars().map(c -> c - '0').sum() % 5 == 0;
        return laPoste || luhnSum(digits) % 10 == 0;
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
