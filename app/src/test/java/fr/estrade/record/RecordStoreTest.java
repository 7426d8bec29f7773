package fr.estrade.record;

import static fr.estrade.db.Tables.EVALUATION_MOMENT;
import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.EvaluationMoment;
import fr.estrade.db.code.PriceUnit;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.record.Conflict.Side;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.InlineTaskRunner;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saving, and meeting what somebody else saved, on both engines. */
class RecordStoreTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("test");
    private static final RecordShape<OfferRecord> OFFERS = RecordModelTest.OFFERS;

    private Base base;
    private Journal journal;
    private RecordStore store;

    private void open(TestBases.Kind kind) {
        base = kind.open();
        journal = new Journal(base, Clock.systemUTC(), "test", List.of());
        store = new RecordStore(journal, base.dsl());
    }

    @AfterEach
    void close() {
        base.close();
    }

    @ParameterizedTest
    @EnumSource
    void savesARecordWithItsChildrenInOneChange(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> offer = offer("F1", "Piloter ");
        offer.children(PRICE.OFFER_ID).paste(0, PRICE.LABEL, List.of("par stagiaire", "par groupe"));
        offer.children(PRICE.OFFER_ID).items().getFirst().set(PRICE.AMOUNT, new BigDecimal("1500"));

        SaveOutcome outcome = store.save(offer, LABEL);

        assertThat(outcome).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(offer.isDirty()).isFalse();
        assertThat(offer.isNew()).isFalse();
        RecordModel<OfferRecord> again = reload(offer);
        assertThat(again.get(OFFER.TITLE)).isEqualTo("Piloter");
        assertThat(labels(again)).containsExactly("par stagiaire", "par groupe");
        assertThat(again.children(PRICE.OFFER_ID).items().getFirst().get(PRICE.AMOUNT)).isEqualTo(new BigDecimal("1500.00"));
        assertThat(journal.undo()).isPresent();
        assertThat(store.load(OFFERS, offer.id())).isEmpty();
        assertThat(base.dsl().fetchCount(PRICE)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void savesWhatChangedInChildrenToo(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> offer = saved();
        offer.children(PRICE.OFFER_ID).paste(0, PRICE.LABEL, List.of("a", "b", "c"));
        store.save(offer, LABEL);
        ChildList<PriceRecord> prices = offer.children(PRICE.OFFER_ID);
        prices.move(2, 0);
        prices.items().get(1).set(PRICE.UNIT, PriceUnit.GROUP);
        prices.remove(prices.items().get(2));

        assertThat(store.save(offer, LABEL)).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(labels(reload(offer))).containsExactly("c", "a");
        assertThat(reload(offer).children(PRICE.OFFER_ID).items().get(1).get(PRICE.UNIT)).isEqualTo(PriceUnit.GROUP);
        assertThat(prices.removed()).isEmpty();
        assertThat(store.save(offer, LABEL)).isInstanceOf(SaveOutcome.Unchanged.class);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotSaveWhatIsWrong(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> offer = offer("F1", "");
        assertThat(store.save(offer, LABEL)).isInstanceOfSatisfying(SaveOutcome.Invalid.class,
                invalid -> assertThat(invalid.first().field()).isEqualTo(OFFER.TITLE));
        assertThat(base.dsl().fetchCount(OFFER)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void saysUnderTheFieldThatACodeIsTaken(TestBases.Kind kind) {
        open(kind);
        saved();
        RecordModel<OfferRecord> second = offer("F1", "Autre");
        assertThat(store.save(second, LABEL)).isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(second.problem(OFFER.CODE).get()).isEqualTo(Problem.error("record.taken.code"));
        second.set(OFFER.CODE, "F2");
        assertThat(second.problem(OFFER.CODE).get()).isNull();
        assertThat(store.save(second, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
    }

    @ParameterizedTest
    @EnumSource
    void mergesByItselfWhatTwoPeopleChangedInDifferentPlaces(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.AUDIENCE, "Agents");
        theirs.children(PRICE.OFFER_ID).add().set(PRICE.LABEL, "theirs");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Mine");
        mine.children(PRICE.OFFER_ID).add().set(PRICE.LABEL, "mine");

        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Saved.class);

        assertThat(mine.get(OFFER.AUDIENCE)).isEqualTo("Agents");
        RecordModel<OfferRecord> merged = reload(mine);
        assertThat(merged.get(OFFER.TITLE)).isEqualTo("Mine");
        assertThat(merged.get(OFFER.AUDIENCE)).isEqualTo("Agents");
        assertThat(labels(merged)).containsExactlyInAnyOrder("mine", "theirs");
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutAFieldThatBothChangedAndSavesTheDecision(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.TITLE, "Theirs");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Mine");

        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Conflicting.class);
        assertThat(store.save(mine, LABEL)).as("held back until decided").isInstanceOf(SaveOutcome.Conflicting.class);
        assertThat(reload(mine).get(OFFER.TITLE)).isEqualTo("Theirs");

        Conflict conflict = mine.conflictProperty().get();
        assertThat(conflict.items()).singleElement().isEqualTo(new Conflict.OfField<>(mine, OFFER.TITLE, "Piloter", "Mine", "Theirs"));
        conflict.resolveAll(Side.MINE);
        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(mine).get(OFFER.TITLE)).isEqualTo("Mine");
    }

    @ParameterizedTest
    @EnumSource
    void takesTheirsWhenThatIsDecidedAndThenHasNothingToSave(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.TITLE, "Theirs");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Mine");
        store.save(mine, LABEL);
        mine.conflictProperty().get().resolveAll(Side.THEIRS);
        assertThat(mine.isDirty()).isFalse();
        assertThat(mine.get(OFFER.TITLE)).isEqualTo("Theirs");
        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Unchanged.class);
    }

    @ParameterizedTest
    @EnumSource
    void theSameChangeOnBothSidesIsNoConflict(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.TITLE, "Same");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Same");
        assertThat(store.save(mine, LABEL).isDone()).isTrue();
        assertThat(mine.isDirty()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void asksAboutAChildThatOneChangedAndTheOtherDeleted(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        mine.children(PRICE.OFFER_ID).paste(0, PRICE.LABEL, List.of("a", "b"));
        store.save(mine, LABEL);
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.children(PRICE.OFFER_ID).remove(theirs.children(PRICE.OFFER_ID).items().getFirst());
        theirs.children(PRICE.OFFER_ID).items().getFirst().set(PRICE.LABEL, "b, theirs");
        store.save(theirs, LABEL);
        ChildList<PriceRecord> prices = mine.children(PRICE.OFFER_ID);
        prices.items().getFirst().set(PRICE.LABEL, "a, mine");
        prices.remove(prices.items().get(1));

        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Conflicting.class);
        Conflict conflict = mine.conflictProperty().get();
        assertThat(conflict.items()).hasSize(2).allMatch(item -> item instanceof Conflict.OfRow<?>);
        conflict.resolve(conflict.items().getFirst(), Side.MINE);
        conflict.resolve(conflict.items().get(1), Side.THEIRS);
        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(labels(reload(mine))).containsExactly("a, mine", "b, theirs");
    }

    @ParameterizedTest
    @EnumSource
    void aRecordDeletedByAnotherCanBeKeptWithItsChildren(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        mine.children(PRICE.OFFER_ID).add().set(PRICE.LABEL, "a");
        mine.children(EVALUATION_MOMENT.OFFER_ID).add().set(EVALUATION_MOMENT.MOMENT, EvaluationMoment.HOT);
        store.save(mine, LABEL);
        journal.write(LABEL, tx -> tx.deleteTree(OFFER, mine.id()));
        mine.set(OFFER.TITLE, "Kept");
        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Gone.class);
        mine.keepAsNew();
        assertThat(store.save(mine, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(mine).get(OFFER.TITLE)).isEqualTo("Kept");
        assertThat(labels(reload(mine))).containsExactly("a");
        assertThat(reload(mine).children(EVALUATION_MOMENT.OFFER_ID).items()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedWhileSavingStaysUnsaved(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> offer = offer("F1", "Piloter");
        PendingSave<OfferRecord> save = new PendingSave<>(offer);
        offer.set(OFFER.TITLE, "Piloter une CTG");
        offer.set(OFFER.AUDIENCE, "Agents");
        PendingSave.Written<OfferRecord> written = save.write(journal, base.dsl(), LABEL);
        offer.merge(((PendingSave.Done<OfferRecord>) written).tree(), save.sent());
        assertThat(offer.dirtyFields()).containsExactlyInAnyOrder(OFFER.TITLE, OFFER.AUDIENCE);
        assertThat(offer.saved(OFFER.TITLE)).isEqualTo("Piloter");
        assertThat(offer.conflictProperty().get()).isNull();
        assertThat(store.save(offer, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(offer).get(OFFER.TITLE)).isEqualTo("Piloter une CTG");
    }

    @ParameterizedTest
    @EnumSource
    void savesInTheBackgroundAndTellsTheOutcome(TestBases.Kind kind) {
        open(kind);
        AtomicReference<SaveOutcome> outcome = new AtomicReference<>();
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.AUDIENCE, "Agents");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Mine");
        try (InlineTaskRunner tasks = new InlineTaskRunner()) {
            store.save(mine, tasks, "Saving", LABEL, outcome::set);
        }
        assertThat(outcome.get()).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(mine).get(OFFER.TITLE)).isEqualTo("Mine");
    }

    @ParameterizedTest
    @EnumSource
    void showsANewerStateOnlyIfNothingIsUnsaved(TestBases.Kind kind) {
        open(kind);
        RecordModel<OfferRecord> mine = saved();
        RecordModel<OfferRecord> theirs = reload(mine);
        theirs.set(OFFER.AUDIENCE, "Agents");
        store.save(theirs, LABEL);
        mine.set(OFFER.TITLE, "Mine");
        assertThat(mine.reloadUnlessDirty(store.load(OFFERS, mine.id()).orElseThrow())).isFalse();
        mine.revert();
        assertThat(mine.reloadUnlessDirty(store.load(OFFERS, mine.id()).orElseThrow())).isTrue();
        assertThat(mine.property(OFFER.AUDIENCE).getValue()).isEqualTo("Agents");
    }

    private RecordModel<OfferRecord> offer(String code, String title) {
        RecordModel<OfferRecord> offer = OFFERS.create();
        offer.set(OFFER.CODE, code);
        offer.set(OFFER.TITLE, title);
        return offer;
    }

    private RecordModel<OfferRecord> saved() {
        RecordModel<OfferRecord> offer = offer("F1", "Piloter");
        assertThat(store.save(offer, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        return offer;
    }

    private RecordModel<OfferRecord> reload(RecordModel<OfferRecord> model) {
        return OFFERS.model(store.load(OFFERS, model.id()).orElseThrow());
    }

    private static List<String> labels(RecordModel<OfferRecord> offer) {
        return offer.children(PRICE.OFFER_ID).items().stream().map(price -> price.get(PRICE.LABEL)).toList();
    }
}
