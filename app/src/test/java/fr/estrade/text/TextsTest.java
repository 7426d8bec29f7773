package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Map<String, String> frenchTexts = Map.ofEntries(
            Map.entry("greeting", "Bonjour {0} !"),
            Map.entry("deleted.one", "{0} inscription supprimée de {1}"),
            Map.entry("deleted.other", "{0} inscriptions supprimées de {1}"),
            Map.entry("found.zero", "rien"),
            Map.entry("found.one", "{0} fiche"),
            Map.entry("found.other", "{0} fiches"),
            Map.entry("offer.audience", "Public visé"),
            Map.entry("offer.audience.help", "À qui l’offre s’adresse"),
            Map.entry("offer.duration.unit", "j"),
            Map.entry("column.notes", "Notes"),
            Map.entry("code.ChronoUnit.DAYS", "jours"),
            Map.entry("on", "le {0}, {1}, en {2}"),
            Map.entry("choice", "{0,choice,0#aucune offre|1#une offre|1<{0} offres}"),
            Map.entry("format.notProvided", "non renseigné"));
    private final Texts french = new Texts(Locale.FRANCE, frenchTexts, Map.of());
    private final Texts english = new Texts(Locale.US, frenchTexts,
            Map.of("greeting", "Hello {0}!", "found.one", "{0} record", "found.other", "{0} records"));

    @Test
    void placesAreFilledAndTheSpacesSet() {
        assertThat(french.get("greeting", "Ana")).isEqualTo("Bonjour Ana\u202f!");
        assertThat(english.get("greeting", "Ana")).isEqualTo("Hello Ana!");
        assertThat(french.get("greeting", (Object) null)).isEqualTo("Bonjour non renseigné\u202f!");
    }

    @Test
    void argumentsAreWrittenAsPeopleExpect() {
        assertThat(french.get("on", LocalDate.of(2026, 5, 4), ChronoUnit.DAYS, 2026)).isEqualTo("le 04/05/2026, jours, en 2026");
    }

    @Test
    void zeroIsSingularInFrenchAndPluralInEnglish() {
        assertThat(french.count("deleted", 0, "Pau")).isEqualTo("0 inscription supprimée de Pau");
        assertThat(french.count("deleted", 1, "Pau")).isEqualTo("1 inscription supprimée de Pau");
        assertThat(french.count("deleted", 12_000, "Pau")).isEqualTo("12\u202f000 inscriptions supprimées de Pau");
        assertThat(french.count("found", 0)).isEqualTo("rien");
        assertThat(english.count("found", 0)).isEqualTo("0 records");
        assertThat(english.count("found", 1)).isEqualTo("1 record");
        assertThat(french.get("choice", 3)).isEqualTo("3 offres");
        assertThat(french.get("choice", 0)).isEqualTo("aucune offre");
    }

    @Test
    void columnsAndCodesHaveLabels() {
        assertThat(french.column("offer", "audience")).isEqualTo("Public visé");
        assertThat(french.columnHelp("offer", "audience")).contains("À qui l’offre s’adresse");
        assertThat(french.columnUnit("offer", "duration")).contains("j");
        assertThat(french.columnUnit("offer", "audience")).isEmpty();
        assertThat(french.column("session", "notes")).isEqualTo("Notes");
        assertThat(french.column("session", "place")).isEqualTo("!session.place!");
        assertThat(french.code(ChronoUnit.DAYS)).isEqualTo("jours");
        assertThat(french.code(null)).isEqualTo("non renseigné");
    }

    @Test
    void whatIsMissingShowsButDoesNotStop() {
        assertThat(french.get("no.such.text")).isEqualTo("!no.such.text!");
        assertThat(french.has("no.such.text")).isFalse();
        assertThat(english.get("deleted.one", 1, "Pau")).isEqualTo("1 inscription supprimée de Pau");
    }

    @Test
    void theChosenLanguageDecidesAndNotTheMachine() {
        Locale before = Locale.getDefault();
        try {
            for (Locale machine : new Locale[] {Locale.US, Locale.FRANCE, Locale.of("ar", "EG"), Locale.of("tr")}) {
                Locale.setDefault(machine);
                LocalDate day = LocalDate.of(2026, 5, 20);
                assertThat(Texts.french().formats().dateLong(day)).isEqualTo("mercredi 20 mai 2026");
                assertThat(Texts.french().formats().date(day)).isEqualTo("20/05/2026");
                assertThat(Texts.english().formats().dateLong(day)).isEqualTo("Wednesday 20 May 2026");
                assertThat(Texts.french().formats().number(12_345.5)).isEqualTo("12\u202f345,5");
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(new Texts(Locale.GERMANY).isFrench()).isTrue();
    }
}
