package fr.estrade.participant;

import static fr.estrade.db.Tables.GROUP_MEMBER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.PARTICIPANT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.ParticipantGroupRecord;
import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.exchange.Decision;
import fr.estrade.exchange.Decisions;
import fr.estrade.exchange.ImportLine;
import fr.estrade.exchange.ImportRun;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Mapping;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.Sample;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.Progress;
import fr.estrade.testing.Desk;
import fr.estrade.text.PersonName;
import fr.estrade.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a spreadsheet that are pasted into a group. */
class MemberImportTest {
    private static final String HEADED = """
            Équipe\tNom\tPrénom\tFonction\tCourriel
            Nord\tAlbe\tAna\tConseillère\tana@example.org
            Nord\tBrun\tBoris\t\t
            Sud\tclair\tcora\tTravailleuse sociale\tcora@example.org
            """;
    private static final String BARE = """
            ALBE\tAna\tana@example.org\tConseillère\tCaf Essai\tNord
            BRUN\tBoris\t\tCadre\tVille d’Essai\tSud
            """;

    private static UUID group(Journal journal) {
        OrganisationRecord caf = new OrganisationRecord();
        caf.setCode("CAF99");
        caf.setName("Caf Essai");
        ParticipantGroupRecord group = new ParticipantGroupRecord();
        group.setCode("G");
        group.setName("Groupe d’essai");
        journal.write(ChangeLabel.of("group.created", "G"), tx -> {
            group.setOrganisationId(tx.insert(caf).getId());
            tx.insert(group);
        });
        return group.getId();
    }

    private record Pasted(ImportRun<ParticipantRecord> run, Mapping mapping, List<ImportLine> lines) {
    }

    private static Pasted paste(Base base, UUID group, String text) {
        Roster roster = Roster.read(base.dsl(), group).orElseThrow();
        Table table = new Tables(Limits.USUAL).open(TableSource.ofText("collé", text), null);
        ImportTarget<ParticipantRecord> target = MemberImport.target(roster, LocalDate.of(2026, 3, 20));
        Mapping mapping = MemberImport.guess(target, Sample.of(table, "collé"), roster);
        ImportRun<ParticipantRecord> run = new ImportRun<>(target, table, "collé", mapping, Texts.french(), Desk.CLOCK);
        List<ImportLine> lines = new ArrayList<>();
        run.preview(base.dsl(), Decisions.NONE, lines::addAll, Progress.none());
        return new Pasted(run, mapping, lines);
    }

    private static void write(Base base, Journal journal, Pasted pasted) {
        Decisions decisions = new Decisions(Map.of(), Decision.SAME);
        Preview shown = pasted.run().preview(base.dsl(), decisions, lines -> { }, Progress.none());
        pasted.run().write(journal, decisions, shown, false, Progress.none());
    }

    @ParameterizedTest
    @EnumSource
    void whoIsMissingIsMadeWhoIsKnownIsTakenAndOneUndoTakesItAllBack(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            UUID group = group(journal);
            UUID cora = Participants.create(journal, new PersonName("Cora", "Clair"), null);
            Pasted pasted = paste(base, group, HEADED);
            assertThat(pasted.mapping().fields()).containsExactly("subGroup", "lastName", "firstName", "jobTitle", "email");
            assertThat(pasted.lines()).extracting(ImportLine::outcome).containsExactly(Outcome.CREATE, Outcome.CREATE, Outcome.DOUBT);
            write(base, journal, pasted);

            Roster roster = Roster.read(base.dsl(), group).orElseThrow();
            assertThat(roster.subGroups()).extracting(Roster.SubGroup::name).containsExactly("Nord", "Sud");
            assertThat(roster.of(roster.subGroups().getFirst().id())).extracting(Roster.Member::name).containsExactly("Ana Albe", "Boris Brun");
            assertThat(roster.of(roster.subGroups().getLast().id())).singleElement().extracting(Roster.Member::participant).isEqualTo(cora);
            assertThat(base.dsl().fetchSingle(PARTICIPANT, PARTICIPANT.LAST_NAME.eq("Albe")).getOrganisationId()).as("works for the group’s body")
                    .isNotNull();
            assertThat(base.dsl().selectFrom(PARTICIPANT).fetch(PARTICIPANT.CODE)).containsExactlyInAnyOrder("P00001", "P00002", "P00003");

            write(base, journal, paste(base, group, HEADED));
            assertThat(base.dsl().fetchCount(GROUP_MEMBER)).as("pasted twice, in once").isEqualTo(3);
            journal.undo();
            assertThat(base.dsl().fetchCount(GROUP_MEMBER)).isZero();
            assertThat(base.dsl().fetchCount(PARTICIPANT)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebodyRecognisedByTheirCodeIsTakenAsTheyAre(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            UUID group = group(journal);
            UUID cora = Participants.create(journal, new PersonName("Cora", "Clair"), null);
            write(base, journal, paste(base, group, "Code\tNom\tPrénom\nP00001\tClair\tCora\n"));
            assertThat(Roster.members(base.dsl(), group)).singleElement().extracting(Roster.Member::participant).isEqualTo(cora);
            assertThat(base.dsl().fetchSingle(PARTICIPANT, PARTICIPANT.ID.eq(cora)).getOrganisationId()).as("works for nobody that was named").isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatStandsThereOfSomebodyIsNeverReplacedWhatTheyLackIsFilledIn(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            UUID group = group(journal);
            UUID cora = Participants.create(journal, new PersonName("Cora", "Clair"), null);
            UUID ana = Participants.create(journal, new PersonName("Ana", "Albe"), null);
            UUID house = base.dsl().fetchSingle(ORGANISATION).getId();
            journal.write(ChangeLabel.of("group.created", "G"), tx -> tx.updateWhere(PARTICIPANT, PARTICIPANT.ID.in(cora, ana), row -> {
                row.setJobTitle("Conseillère");
                row.setEmail(row.getLastName().equals("Clair") ? "cora@ici.example" : "ana@ici.example");
                row.setOrganisationId(house);
            }));
            Pasted pasted = paste(base, group, """
                    Nom\tPrénom\tFonction\tCourriel\tTéléphone\tEmployeur
                    Clair\tCora\tDirectrice\tcora@autre.example\t02 38 00 00 01\tVille d’Essai
                    Albe\tAna\tDirectrice\tana@ici.example\t02 38 00 00 02\tVille d’Essai
                    """);
            assertThat(pasted.lines()).extracting(ImportLine::outcome).containsExactly(Outcome.DOUBT, Outcome.UPDATE);
            assertThat(pasted.lines()).extracting(ImportLine::detail).as("announces only what becomes of them").allMatch(detail ->
                    detail.contains("Téléphone") && !detail.contains("Directrice") && !detail.contains("autre.example") && !detail.contains("Ville"));
            write(base, journal, pasted);

            assertThat(Roster.members(base.dsl(), group)).extracting(Roster.Member::participant).containsExactlyInAnyOrder(cora, ana);
            ParticipantRecord likely = base.dsl().fetchSingle(PARTICIPANT, PARTICIPANT.ID.eq(cora));
            assertThat(likely.getJobTitle()).isEqualTo("Conseillère");
            assertThat(likely.getEmail()).isEqualTo("cora@ici.example");
            assertThat(likely.getOrganisationId()).isEqualTo(house);
            assertThat(likely.getPhone()).as("was empty").isNotBlank();
            ParticipantRecord sure = base.dsl().fetchSingle(PARTICIPANT, PARTICIPANT.ID.eq(ana));
            assertThat(sure.getJobTitle()).isEqualTo("Conseillère");
            assertThat(sure.getPhone()).isNotBlank();
            assertThat(base.dsl().fetchCount(ORGANISATION)).as("no body is made that nobody works for").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void columnsWithoutHeadingsAreKnownByWhatStandsInThem(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = new Journal(base, Desk.CLOCK, "Camille", List.of());
            UUID group = group(journal);
            assertThat(paste(base, group, BARE).mapping().fields()).containsExactly("lastName", "firstName", "email", "jobTitle", "employer", "subGroup");
            assertThat(paste(base, group, "Ana\tALBE\nBoris\tBRUN\n").mapping().fields()).containsExactly("firstName", "lastName");
            assertThat(paste(base, group, "Ana Albe\nBoris Brun\n").lines()).extracting(ImportLine::name).containsExactly("Ana Albe", "Boris Brun");
            assertThat(paste(base, group, "ALBE Ana\tana@example.org\n").lines()).extracting(ImportLine::name).containsExactly("Ana ALBE");
        }
    }
}
