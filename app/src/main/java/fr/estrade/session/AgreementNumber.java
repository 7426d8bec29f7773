package fr.estrade.session;

import java.util.Locale;

/**
 * Number of a training agreement, printed "35/19": the thirty-fifth of 2019.
 *
 * @param sequence from 1, in its year
 * @param year     in four digits
 */
public record AgreementNumber(int sequence, int year) {

    /** "35/19" */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d/%02d", sequence, Math.floorMod(year, 100));
    }
}
