package fr.estrade.offer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.PROGRAMME_LINE;
import static fr.estrade.db.Tables.SESSION_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estrade.db.code.LineKind;
import fr.estrade.db.code.PhaseKind;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.SessionRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Ids;
import fr.estrade.journal.Journal;
import fr.estrade.offer.ProgrammeWriter.Content;
import fr.estrade.offer.programme.Attachment;
import fr.estrade.offer.programme.AudienceRole;
import fr.estrade.offer.programme.Phase;
import fr.estrade.offer.programme.Price;
import fr.estrade.offer.programme.Programme;
import fr.estrade.offer.programme.ProgrammeDay;
import fr.estrade.offer.programme.ProgrammeLine;
import fr.estrade.offer.programme.Rearranged;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.testing.Seed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a gesture writes is what was seen after it, and what somebody else did meanwhile is not written over. */
class ProgrammeWriterTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("change.day.edited");

    private Base base;
    private Journal journal;
    private ProgrammeWriter writer;
    private ProgrammeOwner owner;

    private void open(TestBases.Kind kind) {
        base = kind.open();
        journal = new Journal(base, Clock.systemUTC(), "Claire", List.of());
        writer = new ProgrammeWriter(journal);
        OfferRecord offer = new OfferRecord();
        offer.setCode("O-1");
        offer.setTitle("Piloter un projet");
        journal.write(ChangeLabel.of("change.offer.created", "Piloter"), tx -> tx.insert(offer));
        owner = ProgrammeOwner.offer(offer.getId());
    }

    private Programme read() {
        return ProgrammeReader.read(base.dsl(), owner);
    }

    private Programme write(UnaryOperator<Programme> gesture) {
        Programme before = read();
        writer.write(owner, LABEL, before, gesture.apply(before));
        return read();
    }

    /** The programme without the versions of its rows. */
    private static String content(Programme programme) {
        return programme.toString().replaceAll("version=\\d+", "version=*").replaceAll("amount=(\\d+)\\.00", "amount=$1")
                .replaceAll("declaredDays=(\\d+)\\.0", "declaredDays=$1");
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsRearrangedIsReadAsItWasSeen(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            Random random = Seed.random(ProgrammeWriterTest.class);
            for (int round = 0; round < 60; round++) {
                Programme before = read();
                Programme after = before;
                for (int gesture = random.nextInt(3); gesture >= 0; gesture--) {
                    after = gesture(after, random);
                }
                boolean changed = writer.write(owner, LABEL, before, after).changed();
                assertThat(content(read())).as("Round %d", round).isEqualTo(content(after));
                if (changed && random.nextBoolean()) {
                    journal.undo();
                    assertThat(content(read())).as("Undo of round %d", round).isEqualTo(content(before));
                    journal.redo();
                    assertThat(content(read())).as("Redo of round %d", round).isEqualTo(content(after));
                }
            }
        }
    }

    private static Programme gesture(Programme programme, Random random) {
        List<Phase> phases = programme.phases();
        List<ProgrammeDay> days = programme.days().toList();
        Phase phase = phases.isEmpty() ? null : phases.get(random.nextInt(phases.size()));
        ProgrammeDay day = days.isEmpty() ? null : days.get(random.nextInt(days.size()));
        if (phase == null || random.nextInt(8) == 0) {
            return Rearranged.addPhase(programme, random.nextInt(phases.size() + 1),
                    Phase.empty(Ids.next(), random.nextInt(5) == 0 ? PhaseKind.HOUR_BANK : PhaseKind.DAYS, random.nextBoolean()));
        }
        if (day == null || random.nextInt(6) == 0) {
            return Rearranged.addDays(programme, phase.id(), random.nextInt(3), List.of(ProgrammeDay.empty(Ids.next())));
        }
        return switch (random.nextInt(10)) {
            case 0 -> Rearranged.movePhase(programme, phase.id(), random.nextInt(phases.size()));
            case 1 -> Rearranged.moveDay(programme, day.id(), phase.id(), random.nextInt(3));
            case 2 -> random.nextInt(3) == 0 ? Rearranged.removePhase(programme, phase.id()) : Rearranged.removeDay(programme, day.id());
            case 3 -> Rearranged.phase(programme, phase.id(), edit -> edit.title("Phase " + random.nextInt(100)).optional(random.nextBoolean())
                    .declaredDays(random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(5))));
            case 4 -> Rearranged.day(programme, day.id(), edit -> edit.title("Jour " + random.nextInt(100)).minutes(random.nextInt(500)));
            case 5 -> Rearranged.phase(programme, phase.id(), edit -> edit.prices(List.of(
                    new Price(Ids.next(), 0, null, null, BigDecimal.valueOf(random.nextInt(200)), TaxBasis.TTC, PriceUnit.HOUR, null, null))));
            case 6 -> {
                AudienceRole role = new AudienceRole(Ids.next(), 0, null, "Rôle " + random.nextInt(100), null, null);
                yield Rearranged.day(Rearranged.addRole(programme, role), day.id(), edit -> {
                    List<UUID> roles = new ArrayList<>(day.roleIds());
                    roles.add(role.id());
                    return edit.roleIds(roles);
                });
            }
            case 7 -> Rearranged.addPhase(programme, random.nextInt(phases.size() + 1), new Rearranged.Copies(Ids::next).of(phase));
            default -> lines(programme, day, random);
        };
    }

    private static Programme lines(Programme programme, ProgrammeDay day, Random random) {
        LineKind kind = random.nextBoolean() ? LineKind.OBJECTIVE : LineKind.CONTENT;
        int sequence = 1 + random.nextInt(2);
        List<ProgrammeLine> lines = new ArrayList<>(day.lines(sequence, kind));
        switch (lines.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    lines.add(random.nextInt(lines.size() + 1), ProgrammeLine.of(Ids.next(), kind, sequence, random.nextInt(3), "Ligne " + random.nextInt(1000)));
                }
            }
            case 1 -> lines.remove(random.nextInt(lines.size()));
            case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(random.nextInt(lines.size())));
            default -> lines.set(0, lines.getFirst().saying("Autre " + random.nextInt(1000), 1));
        }
        return Rearranged.lines(programme, day.id(), sequence, kind, lines);
    }

    private ProgrammeDay twoLines() {
        UUID phase = Ids.next();
        UUID day = Ids.next();
        write(programme -> Rearranged.addPhase(programme, 0, Phase.empty(phase, PhaseKind.DAYS, false)));
        write(programme -> Rearranged.addDays(programme, phase, 0, List.of(ProgrammeDay.empty(day))));
        return write(programme -> Rearranged.lines(programme, day, 1, LineKind.OBJECTIVE, List.of(
                ProgrammeLine.of(Ids.next(), LineKind.OBJECTIVE, 1, 0, "Croiser les regards"),
                ProgrammeLine.of(Ids.next(), LineKind.OBJECTIVE, 1, 0, "Décider")))).day(day).orElseThrow();
    }

    private static Programme say(Programme programme, UUID day, int line, String words) {
        List<ProgrammeLine> lines = new ArrayList<>(programme.day(day).orElseThrow().lines(1, LineKind.OBJECTIVE));
        lines.set(line, lines.get(line).saying(words, 0));
        return Rearranged.lines(programme, day, 1, LineKind.OBJECTIVE, lines);
    }

    private List<String> bodies(UUID day) {
        return read().day(day).orElseThrow().lines().stream().map(ProgrammeLine::body).toList();
    }

    @ParameterizedTest
    @EnumSource
    void twoPeopleWhoChangeDifferentLinesDoNotMeet(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Programme seen = read();
            write(programme -> say(programme, day, 0, "Croiser tous les regards"));
            writer.write(owner, LABEL, seen, say(seen, day, 1, "Décider ensemble"));
            assertThat(bodies(day)).containsExactly("Croiser tous les regards", "Décider ensemble");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatSomebodyElseChangedIsNotWrittenOver(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Programme seen = read();
            write(programme -> say(programme, day, 0, "La leur"));
            assertThatThrownBy(() -> writer.write(owner, LABEL, seen, say(seen, day, 0, "La mienne")))
                    .isInstanceOfSatisfying(ProgrammeConflictException.class, conflict -> {
                        assertThat(conflict.isGone()).isFalse();
                        assertThat(conflict.theirs()).isEqualTo("La leur");
                        assertThat(conflict.column()).isEqualTo(PROGRAMME_LINE.BODY);
                    });
            assertThatThrownBy(() -> writer.write(owner, LABEL, seen, Rearranged.removeDay(seen, day)))
                    .as("A day is not deleted with a line in it that was changed since").isInstanceOf(ProgrammeConflictException.class);
            assertThat(bodies(day)).containsExactly("La leur", "Décider");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsNotDeletedWithWhatSomebodyElseHasJustPutIntoIt(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Programme seen = read();
            write(programme -> Rearranged.lines(programme, day, 1, LineKind.CONTENT,
                    List.of(ProgrammeLine.of(Ids.next(), LineKind.CONTENT, 1, 0, "Tour de table"))));
            assertThatThrownBy(() -> writer.write(owner, LABEL, seen, Rearranged.removeDay(seen, day))).isInstanceOf(ProgrammeConflictException.class);
            assertThat(bodies(day)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDeletedMeanwhileIsToldAndStaysDeleted(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Programme seen = read();
            write(programme -> Rearranged.removeDay(programme, day));
            assertThatThrownBy(() -> writer.write(owner, LABEL, seen, say(seen, day, 0, "Encore")))
                    .isInstanceOfSatisfying(ProgrammeConflictException.class, conflict -> assertThat(conflict.isGone()).isTrue());
            assertThat(read().days()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesThatTwoPeoplePutInTheSamePlaceBothStay(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Programme seen = read();
            UnaryOperator<Programme> insert = programme -> {
                List<ProgrammeLine> lines = new ArrayList<>(programme.day(day).orElseThrow().lines(1, LineKind.OBJECTIVE));
                lines.add(1, ProgrammeLine.of(Ids.next(), LineKind.OBJECTIVE, 1, 0, "Entre les deux"));
                return Rearranged.lines(programme, day, 1, LineKind.OBJECTIVE, lines);
            };
            writer.write(owner, LABEL, seen, insert.apply(seen));
            writer.write(owner, LABEL, seen, insert.apply(seen));
            assertThat(bodies(day)).containsExactly("Croiser les regards", "Entre les deux", "Entre les deux", "Décider");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAttachmentKeepsItsContentWhenItsDayIsCopied(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            UUID day = twoLines().id();
            Attachment file = new Attachment(Ids.next(), "schéma.png", "image/png", null, 3);
            Programme seen = read();
            writer.write(owner, LABEL, seen, Rearranged.day(seen, day, edit -> edit.attachments(List.of(file))),
                    Map.of(file.id(), new Content.Bytes(new byte[] {1, 2, 3})));
            Rearranged.Copies copies = new Rearranged.Copies(Ids::next);
            Programme now = read();
            ProgrammeDay copy = copies.of(now.day(day).orElseThrow());
            UUID copied = copy.attachments().getFirst().id();
            writer.write(owner, LABEL, now, Rearranged.addDays(now, now.phases().getFirst().id(), 1, List.of(copy)),
                    Map.of(copied, new Content.CopyOf(file.id())));
            assertThat(base.dsl().fetchOne(ATTACHMENT, ATTACHMENT.ID.eq(copied)).getContent()).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayOfASessionComesAndGoesWithItsDate(TestBases.Kind kind) {
        open(kind);
        try (Base closing = base) {
            SessionRecord session = new SessionRecord();
            session.setCode("S-1");
            session.setTitle("Piloter");
            session.setOfferId(owner.id());
            journal.write(LABEL, tx -> tx.insert(session));
            owner = ProgrammeOwner.session(session.getId());
            UUID day = twoLines().id();
            assertThat(base.dsl().fetchCount(SESSION_DAY)).isEqualTo(1);
            write(programme -> Rearranged.removeDay(programme, day));
            assertThat(base.dsl().fetchCount(SESSION_DAY)).isZero();
            journal.undo();
            assertThat(bodies(day)).containsExactly("Croiser les regards", "Décider");
            assertThat(base.dsl().fetchCount(SESSION_DAY)).isEqualTo(1);
        }
    }
}
