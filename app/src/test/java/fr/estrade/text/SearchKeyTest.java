package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.testing.Seed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchKeyTest {

    @Test
    void accentsLigaturesAndApostrophesMakeNoDifference() {
        assertThat(SearchKey.of("  L’Œuvre  d'Été,\u00a0Ça et\tlà ")).isEqualTo("l'oeuvre d'ete, ca et la");
        assertThat(SearchKey.of("ÉVALUATION À CHAUD")).isEqualTo("evaluation a chaud");
        assertThat(SearchKey.of("Łukasz Şahin Øyvind Țepeș Straße Ægir")).isEqualTo("lukasz sahin oyvind tepes strasse aegir");
        assertThat(SearchKey.of(Normalizer.normalize("Développer", Normalizer.Form.NFD))).isEqualTo("developper");
        assertThat(SearchKey.of("co\u00adordination İpek")).isEqualTo("coordination ipek");
        assertThat(SearchKey.of("18–19 mai")).isEqualTo("18-19 mai");
        assertThat(SearchKey.of("S26-014", null, "Caf des Landes")).isEqualTo("s26-014 caf des landes");
        assertThat(SearchKey.fold(null)).isEmpty();
    }

    @Test
    void theBaseFoldsTheSameWay() throws SQLException {
        Random random = Seed.random(getClass());
        String sql = "translate(lower(?), '" + SearchKey.ACCENTED.replace("'", "''") + "', '" + SearchKey.PLAIN.replace("'", "''") + "')";
        for (Map.Entry<String, String> ligature : SearchKey.LIGATURES) {
            sql = "replace(" + sql + ", '" + ligature.getKey() + "', '" + ligature.getValue() + "')";
        }
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement statement = connection.prepareStatement("select " + sql)) {
            for (int i = 0; i < 3_000; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = random.nextInt(1, 30); n > 0; n--) {
                    text.append((char) switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(' ', 127);
                        case 1 -> random.nextInt(0xa0, 0x250);
                        case 2 -> SearchKey.ACCENTED.charAt(random.nextInt(SearchKey.ACCENTED.length()));
                        default -> random.nextInt(0x2000, 0x2030);
                    });
                }
                String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                statement.setString(1, composed);
                try (ResultSet result = statement.executeQuery()) {
                    result.next();
                    assertThat(result.getString(1)).isEqualTo(SearchKey.fold(composed));
                }
            }
        }
    }

    @Test
    void foldingTwiceChangesNothing() {
        Random random = Seed.random(getClass());
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(20); n > 0; n--) {
                text.append((char) random.nextInt(1, 0x2100));
            }
            String key = SearchKey.of(text.toString());
            assertThat(SearchKey.of(key)).isEqualTo(key);
        }
    }

    @Test
    void slugsNameFiles() {
        assertThat(Slug.of("Développer l’impact : CAF 40 – 1ère phase", 60)).isEqualTo("developper-l-impact-caf-40-1ere-phase");
        assertThat(Slug.of("Développer l’impact collectif", 15)).isEqualTo("developper-l");
        assertThat(Slug.of("Développer l’impact collectif", 19)).isEqualTo("developper-l-impact");
        assertThat(Slug.of("anticonstitutionnellement", 10)).isEqualTo("anticonsti");
        assertThat(Slug.of("../../etc/passwd", 60)).isEqualTo("etc-passwd");
        assertThat(Slug.of("?!", 60)).isEmpty();
        assertThat(Slug.of(null, 60)).isEmpty();
    }

    @Test
    void aTextHasTheSameKeyBesideOneOfAnotherScript() {
        Random random = Seed.random(SearchKeyTest.class);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append((char) random.nextInt(0x300));
            }
            String alone = SearchKey.of(text.toString());
            assertThat(SearchKey.of(text + " 李")).as(text.toString()).isEqualTo(alone.isEmpty() ? "李" : alone + " 李");
        }
    }
}
