package fr.estrade.list;

import static fr.estrade.list.TestSessions.CLOCK;
import static fr.estrade.list.TestSessions.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.estrade.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTextParserTest {
    private static final Texts FRENCH = Texts.french();
    private final ListTextParser parser = new ListTextParser(LIST, CLOCK, FRENCH, Texts.english());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "status=CONFIRMED; status=CONFIRMED",
        "STATUS = confirmée ; status=CONFIRMED",
        "status=not done|En cours; status=NOT_DONE|ONGOING",
        "startsOn>=2026-01-01; startsOn>=2026-01-01",
        "startsOn>=1/1/26; startsOn>=2026-01-01",
        "startsOn=5/2026|2026; startsOn=2026-05|2026",
        "startsOn<aujourd'hui - 7; startsOn<today-7",
        "startsOn=; startsOn=",
        "startsOn!=; startsOn!=",
        "title~caf|a=b; title~caf|a=b",
        "title!~a\\|b; title!~a\\|b",
        "firmMinutes>3h30; firmMinutes>210",
        "firmMinutes>90; firmMinutes>90",
        "price=1 500,50 €; price=1500.50",
        "usualStart=9h; usualStart=09:00",
        "template=Oui; template=true",
    })
    void understandsWhatPeopleType(String typed, String kept) {
        assertThat(parser.filter(typed)).hasToString(kept);
        assertThat(parser.filter(kept)).as("what is kept reads again").hasToString(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "statut=x; La colonne « statut » n’existe pas. Colonnes de la liste : code, title,",
        "status=perdue; « perdue » n’est pas une valeur de la colonne status. Valeurs possibles : ENVISAGED (Envisagée), CONFIRMED",
        "status>CONFIRMED; L’opérateur > ne s’applique pas à la colonne status.",
        "startsOn>=; Le filtre « startsOn>= » compare avec une seule valeur.",
        "startsOn=hop; « hop » n’est pas une date pour la colonne startsOn.",
        "firmMinutes=long; « long » n’est pas une durée",
        "headcountMax=douze; « douze » n’est pas un nombre",
        "template=bof; « bof » n’est ni oui ni non",
        "codeLength=4; La colonne « codeLength » n’existe pas.",
        "n'importe quoi; n’est pas un filtre. Exemples : status=CONFIRMED",
    })
    void saysInASentenceWhatIsWrong(String typed, String sentence) {
        assertThatThrownBy(() -> parser.filter(typed)).isInstanceOfSatisfying(ListException.class,
                problem -> assertThat(problem.text(FRENCH).replace('\u00a0', ' ').replace('\u202f', ' ')).contains(sentence));
    }

    @Test
    void readsOrdersAndColumns() {
        assertThat(parser.sorts("-startsOn, code")).containsExactly(Sort.descending("startsOn"), Sort.by("code"));
        assertThat(parser.columns("code,title , CODE")).containsExactly("code", "title");
        assertThatThrownBy(() -> parser.sorts("category")).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> parser.sorts("codeLength")).isInstanceOf(ListException.class);
        assertThatThrownBy(() -> parser.columns("category")).isInstanceOf(ListException.class);
    }

    @Test
    void aQuerySurvivesJsonWithoutItsSelection() throws Exception {
        ListQuery query = new ListQuery("caf", List.of(parser.filter("status=CONFIRMED|DONE"), parser.filter("startsOn=")),
                parser.sorts("-startsOn,code"), List.of("title", "code"), List.of());
        String json = ListQueryJson.write(query).toString();
        assertThat(ListQueryJson.read(new ObjectMapper().readTree(json))).isEqualTo(query.withSelection(null));
    }

    @Test
    void aQueryOfAnotherVersionLosesOnlyWhatTheListDoesNotHave() throws Exception {
        String json = """
                {"quick":"caf","filters":[{"column":"gone","operator":"IS","values":["1"]},{"column":"status","operator":"IS","values":["GONE"]},
                {"column":"title","operator":"CONTAINS","values":["caf"]},{"column":"title","operator":"NEW","values":["caf"]},7],
                "sorts":[{"column":"gone"},{"column":"code","descending":true}],"columns":["gone","code"],"new":{}}""";
        ListQuery query = LIST.repaired(ListQueryJson.read(new ObjectMapper().readTree(json)));
        assertThat(query).isEqualTo(new ListQuery("caf", List.of(new Filter("title", Operator.CONTAINS, List.of("caf"))),
                List.of(Sort.descending("code")), List.of("code"), null));
        assertThat(LIST.repaired(ListQueryJson.read(new ObjectMapper().readTree("[]"))).columns())
                .isEqualTo(LIST.visibleColumns());
    }
}
