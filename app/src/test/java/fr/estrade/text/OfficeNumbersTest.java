package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SIRET, activity declaration number, phone numbers and addresses. */
class OfficeNumbersTest {

    private static String seen(String text) {
        return text.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @ValueSource(strings = {"889 269 676 00033", "88926967600033", "SIRET : 889 269 676 00033", "889.269.676.00033",
        "889\u00a0269\u00a0676\u00a000033", "Siret 889 269 676 00033"})
    void aSiretIsReadAndPrinted(String typed) {
        Reading<Siret> reading = Siret.read(typed);
        assertThat(reading.isOk()).isTrue();
        assertThat(seen(reading.value().printed())).isEqualTo("889 269 676 00033");
        assertThat(reading.value().siren()).isEqualTo("889269676");
    }

    @Test
    void aSlipInASiretIsFound() {
        assertThat(Siret.read("889 269 676 00034").error()).isEqualTo("reading.siret.checksum");
        assertThat(Siret.read("00000000000000").error()).isEqualTo("reading.siret.checksum");
        assertThat(Siret.read("889 269 676").message(Texts.french())).isEqualTo("Un SIRET a 14 chiffres, il y en a 9");
        assertThat(Siret.read("889 269 676 0003X").error()).isEqualTo("reading.siret.digits");
        assertThat(Siret.read(" ").isOk()).isTrue();
        assertThatThrownBy(() -> new Siret("123")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void laPosteHasARuleOfItsOwn() {
        assertThat(Siret.read("356 000 000 00048").isOk()).isTrue();
        assertThat(Siret.read("356 000 000 49837").isOk()).isTrue();
        assertThat(Siret.read("356 000 000 49838").isOk()).isFalse();
    }

    @Test
    void anyChangedDigitIsFound() {
        Random random = Seed.random(getClass());
        for (int i = 0; i < 500; i++) {
            char[] digits = "88926967600033".toCharArray();
            int place = random.nextInt(digits.length);
            digits[place] = (char) ('0' + (digits[place] - '0' + random.nextInt(1, 10)) % 10);
            assertThat(Siret.read(new String(digits)).isOk()).as(new String(digits)).isFalse();
        }
    }

    @Test
    void theActivityDeclarationNumberIsPrintedAsOnTheForm() {
        assertThat(seen(ActivityDeclarationNumber.read("NDA 93 13 1985813").value().printed())).isEqualTo("93 13 19858 13");
        assertThat(ActivityDeclarationNumber.read("93 13 198").message(Texts.french()))
                .isEqualTo("Un numéro de déclaration d’activité a 11 chiffres, il y en a 7");
        assertThat(ActivityDeclarationNumber.print("93A")).isEqualTo("93A");
        assertThat(ActivityDeclarationNumber.print(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0619138834|06 19 13 88 34|0619138834", "06 19 13 88 34|06 19 13 88 34|0619138834",
        "06.19.13.88.34|06 19 13 88 34|0619138834", "+33619138834|+33 6 19 13 88 34|0619138834",
        "0033 6 19 13 88 34|+33 6 19 13 88 34|0619138834", "+33 (0)6 19 13 88 34|+33 6 19 13 88 34|0619138834",
        "poste 12|poste 12|poste12", "+32 2 123 45 67|+32 2 123 45 67|+3221234567", "3646|3646|3646",
    })
    void phonesAreKeptWhereTheyAreNotUnderstood(String typed, String printed, String key) {
        assertThat(seen(PhoneNumber.print(typed))).isEqualTo(printed);
        assertThat(PhoneNumber.key(typed)).isEqualTo(key);
        assertThat(PhoneNumber.print(PhoneNumber.print(typed))).isEqualTo(PhoneNumber.print(typed));
    }

    @ParameterizedTest
    @CsvSource({"contact@exemple.fr,true", "prenom.nom+essai@sous.exemple.org,true", "a@exemple.museum,true",
        "mailto:a@exemple.fr,true", "élise@exemple.fr,true", "contact@exemple,false", "contact.exemple.fr,false", "a b@exemple.fr,false",
        "a@b@exemple.fr,false", "a@exemple..fr,false", "a@-exemple.fr,false", "a@exemple.fr.,false", "@exemple.fr,false",
        "a.@exemple.fr,false"})
    void slipsInMailAddressesAreFound(String typed, boolean ok) {
        assertThat(EmailAddress.read(typed).isOk()).isEqualTo(ok);
    }

    @Test
    void addressesAreCompleted() {
        assertThat(EmailAddress.read(" Contact@Exemple.FR ").value()).isEqualTo("Contact@exemple.fr");
        assertThat(WebAddress.read("www.exemple.fr").value()).isEqualTo("https://www.exemple.fr");
        assertThat(WebAddress.read("http://exemple.fr:8080/a?b=c#d").value()).isEqualTo("http://exemple.fr:8080/a?b=c#d");
        assertThat(WebAddress.read("exemple.fr:8080/a").value()).isEqualTo("https://exemple.fr:8080/a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exemple", "javascript:alert(1)", "file:///etc/passwd", "ftp://exemple.fr", "http://",
        "https://exemple .fr", "http://a@exemple.fr", "http:exemple.fr"})
    void onlyAddressesOfTheWebAreTaken(String typed) {
        assertThat(WebAddress.read(typed).error()).isEqualTo("reading.web.unreadable");
    }
}
