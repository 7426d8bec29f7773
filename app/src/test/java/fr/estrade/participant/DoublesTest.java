package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.participant.Likeness.Person;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Desk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Likely doubles are found in the base by what they are known by, and fast. */
class DoublesTest {
    /** A hundred thousand with {@code -Pfull}. */
    private static final int MANY = Boolean.getBoolean("estrade.full") ? 100_000 : 20_000;

    private static final LocalDate BORN = LocalDate.of(1980, 5, 20);

    private static ParticipantRecord row(String code, String first, String last, String email, LocalDate birth) {
        ParticipantRecord row = new ParticipantRecord();
        row.setCode(code);
        row.setFirstName(first);
        row.setLastName(last);
        row.setEmail(email);
        row.setBirthDate(birth);
        return row;
    }

    private static List<String> codes(Base base, Person person, UUID except) {
        return new Doubles(base.dsl()).of(person, except, 5).stream().map(Doubles.Found::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void byNameSoundAddressAndBirth(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            ParticipantRecord depee = row("P1", "Jean-Marc", "Dépée", "JM.Depee@example.org", BORN);
            journal.write(ChangeLabel.of("test"), tx -> tx.insertAll(List.of(depee, row("P2", "Élodie", "Le Goff", null, null),
                    row("P3", "Marie-Claire", "Gauthier", null, BORN.plusDays(1)), row("P4", "Paul", "Martin", null, BORN))));
            assertThat(codes(base, new Person("DEPEE", "jean marc", null, null), null)).containsExactly("P1");
            assertThat(codes(base, new Person("Jean-Marc", "Dépé", null, null), null)).containsExactly("P1");
            assertThat(codes(base, new Person(null, "Autre", "jm.depee@EXAMPLE.org", null), null)).containsExactly("P1");
            assertThat(codes(base, new Person("Elodie", "LeGoff", null, null), null)).containsExactly("P2");
            assertThat(codes(base, new Person("Marie", "Gauthier", null, BORN.plusDays(1)), null)).containsExactly("P3");
            assertThat(codes(base, new Person("Jean-Marc", "Dépée", null, null), depee.getId())).as("not itself").isEmpty();
            assertThat(codes(base, new Person(null, null, null, null), null)).isEmpty();

            journal.write(ChangeLabel.of("test"), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.CODE.eq("P4"), found -> found.setLastName("Bérénice")));
            assertThat(codes(base, new Person("Paul", "Martin", null, null), null)).as("under another name now").isEmpty();
            assertThat(codes(base, new Person("Paul", "Berenice", null, null), null)).containsExactly("P4");
        }
    }

    @ParameterizedTest
    @EnumSource
    void amongMany(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            Random random = new Random(7);
            String[] parts = {"bar", "che", "dou", "fran", "gue", "lou", "mar", "nil", "pon", "rou", "sau", "tré", "vau", "zel"};
            journal.load(ChangeLabel.of("test"), load -> {
                List<ParticipantRecord> rows = new ArrayList<>();
                for (int i = 0; i < MANY; i++) {
                    rows.add(row("P%05d".formatted(i), parts[random.nextInt(14)] + parts[random.nextInt(14)],
                            parts[random.nextInt(14)] + parts[random.nextInt(14)] + parts[random.nextInt(14)], null, BORN.plusDays(random.nextInt(15_000))));
                }
                load.insertAll(rows);
                load.insertAll(List.of(row("PX", "Agathe", "Ozouville", "a@example.org", BORN)));
            });
            Person typed = new Person("Agathe", "Ozouvile", "a@example.org", BORN);
            assertThat(codes(base, typed, null)).containsExactly("PX");
            long begin = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                codes(base, typed, null);
            }
            System.out.printf("Doubles among %d on %s: %d ms%n", MANY, kind, (System.nanoTime() - begin) / 20_000_000);
        }
    }
}
