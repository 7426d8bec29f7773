package fr.estrade.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedLinesTest {

    /** "0 words" for each line. */
    private static List<String> lines(String text) {
        return PastedLines.of(text).stream().map(line -> line.depth() + " " + line.body()).toList();
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(PastedLines.of(null)).isEmpty();
        assertThat(PastedLines.of(" \n\t\n -\n • \n---\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '"', value = {
        "- repérer les acteurs§repérer les acteurs",
        "-repérer les acteurs§repérer les acteurs",
        "– repérer les acteurs§repérer les acteurs",
        "• repérer§repérer",
        "•\trepérer§repérer",
        "* repérer§repérer",
        "ü **Donner un sens**§Donner un sens",
        "üDonner un sens§Donner un sens",
        "o\tvivre une journée§vivre une journée",
        "\uF0FC repérer§repérer",
        "1. comparer§comparer",
        "1) comparer§comparer",
        "(2) comparer§comparer",
        "3° comparer§comparer",
        "1.2. comparer§comparer",
        "a) comparer§comparer",
        "## Objectifs§Objectifs",
        "> cité§cité",
        "**gras** et *penché* puis __gras__ et _penché_§gras et penché puis gras et penché",
        "***les deux***§les deux",
        "<p>un mot</p>§un mot",
        "<li><b>un</b> <span style='x'>mot</span></li>§un mot",
        "&laquo;&nbsp;mot&nbsp;&raquo; &#233;crit&#x2026;§«\u00a0mot\u00a0» écrit…",
        "l'acteur : quoi ?§l’acteur\u00a0: quoi\u202f?",
    })
    void marksOfLayoutGo(String pasted, String body) {
        assertThat(PastedLines.of(pasted)).extracting(PastedLine::body).containsExactly(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2019- une année n’est pas un numéro", "1 jour – 10 avril", "-5 degrés", "1.5 jour", "du groupe ___ en jaune", "425\u00a0€/jr *",
        "le fichier plan_de_salle_2", "a < b et b > c", "M. le maire", "5 * 3 * 2", "d’abord", "orienter", "9 h–12 h", "R&D; recherche",
    })
    void wordsThatLookLikeMarksStay(String line) {
        assertThat(PastedLines.of(line)).extracting(PastedLine::body).containsExactly(line);
    }

    @Test
    void indentationNests() {
        assertThat(lines("""
                - axe
                  - point
                    - détail
                      - fond
                        - plus bas encore
                  - point
                - axe
                """)).containsExactly("0 axe", "1 point", "2 détail", "3 fond", "3 plus bas encore", "1 point", "0 axe");
        assertThat(lines("Titre\n\tpoint\n\tpoint\nTitre")).containsExactly("0 Titre", "1 point", "1 point", "0 Titre");
    }

    @Test
    void anotherKindOfBulletNestsEvenWithoutIndentation() {
        assertThat(lines("""
                ü **Premier axe**

                - un,
                - deux.

                ü **Second axe**

                - trois
                """)).containsExactly("0 Premier axe", "1 un,", "1 deux.", "0 Second axe", "1 trois");
        assertThat(lines("1. un\n- a\n- b\n2. deux")).containsExactly("0 un", "1 a", "1 b", "0 deux");
    }

    @Test
    void aListBelongsToTheLineThatAnnouncesIt() {
        assertThat(lines("Elle se traduit ainsi :\n- une conduite\n- une démarche\nEnsuite\n- autre"))
                .containsExactly("0 Elle se traduit ainsi\u00a0:", "1 une conduite", "1 une démarche", "0 Ensuite", "0 autre");
    }

    @Test
    void linesWithoutBulletsStayLines() {
        assertThat(lines("animer un réseau\névaluer une action\n\nConclure"))
                .containsExactly("0 animer un réseau", "0 évaluer une action", "0 Conclure");
    }

    @Test
    void anItemBrokenInTwoIsOneLine() {
        assertThat(lines("- exposer une situation\n  problématique ou une question\n- conclure"))
                .containsExactly("0 exposer une situation problématique ou une question", "0 conclure");
        assertThat(lines("- exposer une situation.\nconclure")).containsExactly("0 exposer une situation.", "0 conclure");
    }

    @Test
    void boldOverSeveralLinesGoes() {
        assertThat(lines("**Pour toute question,\nappelez le bureau**")).containsExactly("0 Pour toute question,", "0 appelez le bureau");
    }

    @Test
    void cellsOfATableAreLines() {
        assertThat(lines("Jour 1\t<p>Convenir</p> <p>S'initier</p>\t<p>Tour de table</p>\n\tIdentifier\tAmorcer"))
                .containsExactly("0 Jour 1", "0 Convenir", "0 S’initier", "0 Tour de table", "0 Identifier", "0 Amorcer");
    }

    @Test
    void htmlListsNest() {
        assertThat(lines("<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>")).containsExactly("0 un", "1 deux", "0 trois");
    }

    @Test
    void theAddressOfALinkIsKept() {
        assertThat(lines("<a href=\"https://exemple.fr/x\">le site</a> et <a href='#'>ici</a>"))
                .containsExactly("0 le site (https://exemple.fr/x) et ici");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWordIsLostAndNoneMovesWhateverTheMarks(int start) {
        long seed = start * 7919L + System.nanoTime() % 1000;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> words = new ArrayList<>();
            String text = randomText(random, words);
            List<PastedLine> lines = PastedLines.of(text);
            assertThat(lines.stream().map(PastedLine::body).collect(Collectors.joining(" ")).split("\\s+"))
                    .as("seed %d, round %d, text:%n%s", seed, round, text).containsExactlyElementsOf(words);
            int depth = -1;
            for (PastedLine line : lines) {
                assertThat(line.body()).as("seed %d", seed).isNotBlank().isEqualTo(line.body().strip());
                assertThat(line.depth()).as("seed %d, text:%n%s", seed, text).isBetween(0, Math.min(depth + 1, PastedLines.DEEPEST));
                depth = line.depth();
            }
            assertThat(PastedLines.of(lines.stream().map(PastedLine::body).collect(Collectors.joining("\n"))))
                    .extracting(PastedLine::body).as("pasting again changes nothing, seed %d", seed)
                    .containsExactlyElementsOf(lines.stream().map(PastedLine::body).toList());
        }
    }

    private static String randomText(Random random, List<String> words) {
        String[] bullets = {"", "", "- ", "– ", "• ", "ü ", "* ", "1. ", "2) ", "a) ", "\t", "o\t", "## "};
        String[][] emphasis = {{"", ""}, {"", ""}, {"**", "**"}, {"*", "*"}, {"__", "__"}, {"_", "_"}, {"<b>", "</b>"}, {"<p>", "</p>"}};
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(12);
        for (int line = 0; line < count; line++) {
            text.append(" ".repeat(random.nextInt(3) * 2)).append(bullets[random.nextInt(bullets.length)]);
            int length = 1 + random.nextInt(5);
            for (int w = 0; w < length; w++) {
                String word = "Mot" + (char) ('a' + random.nextInt(26)) + random.nextInt(1000);
                String[] marks = emphasis[random.nextInt(emphasis.length)];
                words.add(word);
                text.append(marks[0]).append(word).append(marks[1]).append(w + 1 < length ? " " : "");
            }
            text.append(random.nextInt(4) == 0 ? "\r\n\r\n" : "\n");
            if (random.nextInt(6) == 0) {
                text.append("-\n");
            }
        }
        return text.toString();
    }
}
