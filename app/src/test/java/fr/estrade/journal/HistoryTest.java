package fr.estrade.journal;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.ORGANISATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.OfferStatus;
import fr.estrade.db.code.RowOperation;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.PhaseRecord;
import fr.estrade.db.tables.records.ProgrammeDayRecord;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was changed, by whom and when, on both engines. */
class HistoryTest {
    /** A clock that a test moves. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-03-01T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        Instant anHourLater() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordsHistoryTellsOfItsChildrenToo(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OfferRecord offer = Rows.saved(journal, Rows.offer("O1", "Titre"));
            Rows.saved(journal, Rows.organisation("X", "Sans rapport"));
            PhaseRecord phase = Rows.saved(journal, Rows.phase(offer.getId(), "a"));
            ProgrammeDayRecord day = Rows.day(phase.getId(), "a", 420);
            journal.write(ChangeLabel.of("day.added", 1), tx -> tx.insert(day));
            day.setMinutes(360);
            day.setTitle("Ouverture");
            journal.write(ChangeLabel.of("day.changed", 1), tx -> tx.update(day));

            History history = journal.history();
            List<ChangeSummary> changes = history.ofRecord(offer.getId(), null, 10);
            assertThat(changes).extracting(change -> change.label().key()).containsExactly("day.changed", "day.added", "test", "test");
            assertThat(history.ofRecord(offer.getId(), changes.get(1).number(), 1)).singleElement().extracting(ChangeSummary::number).isEqualTo(3L);
            assertThat(history.ofRow(day.getId(), null, 10)).hasSize(2);
            assertThat(history.all(null, 10)).hasSize(5);

            assertThat(history.differences(changes.getFirst().id(), offer.getId(), 100)).singleElement().satisfies(difference -> {
                assertThat(difference.table()).isEqualTo("programme_day");
                assertThat(difference.operation()).isEqualTo(RowOperation.UPDATE);
                assertThat(difference.fields()).containsExactly(
                        new RowDifference.FieldDifference("title", null, "Ouverture"),
                        new RowDifference.FieldDifference("minutes", 420, 360));
            });
            journal.undo();
            assertThat(history.isUndone(changes.getFirst())).isTrue();
            assertThat(history.isUndone(changes.get(1))).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalWritesOfARowReadAsOne(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Journal journal = Rows.journal(base);
            OfferRecord offer = Rows.offer("O1", "Titre");
            Saved saved = journal.write(ChangeLabel.of("test"), tx -> {
                tx.insert(offer);
                offer.setTitle("Autre titre");
                offer.setStatus(OfferStatus.PUBLISHED);
                tx.update(offer);
                OrganisationRecord passing = tx.insert(Rows.organisation("A", "One"));
                tx.delete(passing);
            });
            assertThat(journal.history().differences(saved.changeId(), null, 100)).singleElement().satisfies(difference -> {
                assertThat(difference.operation()).isEqualTo(RowOperation.INSERT);
                assertThat(difference.fields()).contains(
                        new RowDifference.FieldDifference("title", null, "Autre titre"),
                        new RowDifference.FieldDifference("status", null, OfferStatus.PUBLISHED));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowIsShownAsItWasAtAMoment(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Watch watch = new Watch();
            Journal journal = new Journal(base, watch, "Claire", List.of());
            Instant before = watch.instant();
            watch.anHourLater();
            OfferRecord offer = Rows.saved(journal, Rows.offer("O1", "Titre"));
            Instant created = watch.instant();
            watch.anHourLater();
            offer.setTitle("Autre titre");
            journal.write(ChangeLabel.of("test"), tx -> tx.update(offer));
            Instant changed = watch.instant();
            watch.anHourLater();
            journal.write(ChangeLabel.of("test"), tx -> tx.delete(offer));
            Instant deleted = watch.instant();

            History history = journal.history();
            assertThat(history.stateAt(OFFER, offer.getId(), before)).isEmpty();
            assertThat(history.stateAt(OFFER, offer.getId(), created)).get().extracting(OfferRecord::getTitle).isEqualTo("Titre");
            assertThat(history.stateAt(OFFER, offer.getId(), changed)).get().isEqualTo(offer);
            assertThat(history.stateAt(OFFER, offer.getId(), deleted)).isEmpty();
            assertThat(history.stateAt(ORGANISATION, offer.getId(), changed)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatCameWithALoadWasNotThereBeforeWhateverWasDoneToItSince(TestBases.Kind kind) {
        try (Base base = kind.open()) {
            Watch watch = new Watch();
            Journal journal = new Journal(base, watch, "Claire", List.of());
            Instant before = watch.instant();
            watch.anHourLater();
            OfferRecord offer = Rows.offer("O1", "Titre");
            journal.load(ChangeLabel.of("test"), load -> load.insertAll(List.of(offer)));
            Instant loaded = watch.instant();
            watch.anHourLater();
            OfferRecord read = base.dsl().fetchOne(OFFER);
            read.setTitle("Autre titre");
            journal.write(ChangeLabel.of("test"), tx -> tx.update(read));

            assertThat(journal.history().stateAt(OFFER, read.getId(), before)).isEmpty();
            assertThat(journal.history().stateAt(OFFER, read.getId(), loaded)).get().extracting(OfferRecord::getTitle).isEqualTo("Titre");
        }
    }
}
