package fr.estrade.record;

import static fr.estrade.db.Tables.OFFER;
import static fr.estrade.db.Tables.PRICE;
import static fr.estrade.record.RecordModelTest.OFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.OfferNature;
import fr.estrade.db.code.TaxBasis;
import fr.estrade.db.tables.records.OfferRecord;
import fr.estrade.db.tables.records.PriceRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.record.Conflict.Side;
import fr.estrade.storage.Base;
import fr.estrade.storage.TestBases;
import fr.estrade.task.InlineTaskRunner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
    private static final ChangeLabel LABEL = ChangeLabel.of("test");

    @TempDir
    private Path folder;
    private Drafts drafts;
    private Base base;
    private RecordStore store;
    private Journal journal;

    @BeforeEach
    void open() {
        drafts = new Drafts(folder.resolve("drafts"));
        base = TestBases.h2();
        journal = new Journal(base, Clock.systemUTC(), "test", List.of());
        store = new RecordStore(journal, base.dsl());
    }

    @AfterEach
    void close() {
        base.close();
    }

    @Test
    void aNewRecordSurvivesTheEndOfTheProgram() {
        RecordModel<OfferRecord> offer = OFFERS.create();
        offer.set(OFFER.CODE, "F1");
        offer.set(OFFER.TITLE, "Piloter");
        offer.set(OFFER.NATURE, OfferNature.QUALIFYING);
        offer.set(OFFER.UPDATED_ON, LocalDate.of(2026, 5, 20));
        offer.set(OFFER.USUAL_START, LocalTime.of(9, 0));
        offer.set(OFFER.CONTEXT, "Une ligne\nUne autre");
        offer.children(PRICE.OFFER_ID).paste(0, PRICE.LABEL, List.of("a", "b"));
        offer.children(PRICE.OFFER_ID).items().get(1).set(PRICE.AMOUNT, new BigDecimal("12.50"));
        drafts.keep(offer.draft());

        Draft draft = new Drafts(folder.resolve("drafts")).all().getFirst();
        assertThat(draft.isNew()).isTrue();
        assertThat(draft.typed("title")).isEqualTo("Piloter");
        RecordModel<OfferRecord> again = OFFERS.revive(draft);

        assertThat(again.current()).isEqualTo(offer.current());
        assertThat(again.children(PRICE.OFFER_ID).items()).extracting(price -> price.get(PRICE.LABEL)).containsExactly("a", "b");
        assertThat(again.isDirty()).isTrue();
        assertThat(again.conflictProperty().get()).isNull();
        assertThat(store.save(again, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void changesAddedMovedAndRemovedChildrenComeBack() {
        RecordModel<OfferRecord> offer = saved();
        offer.set(OFFER.TITLE, "Unsaved");
        offer.set(OFFER.AUDIENCE, null);
        ChildList<PriceRecord> prices = offer.children(PRICE.OFFER_ID);
        prices.move(2, 0);
        prices.items().get(1).set(PRICE.TAX_BASIS, TaxBasis.HT);
        prices.remove(prices.items().get(2));
        prices.add().set(PRICE.LABEL, "d");
        drafts.keep(offer.draft());

        RecordModel<OfferRecord> again = reload(offer);
        Conflict conflict = again.apply(drafts.find("offer", offer.id()).orElseThrow());

        assertThat(conflict.items()).isEmpty();
        assertThat(again.get(OFFER.TITLE)).isEqualTo("Unsaved");
        assertThat(again.get(OFFER.AUDIENCE)).isNull();
        assertThat(again.children(PRICE.OFFER_ID).items()).extracting(price -> price.get(PRICE.LABEL)).containsExactly("c", "a", "d");
        assertThat(again.children(PRICE.OFFER_ID).items().get(1).get(PRICE.TAX_BASIS)).isEqualTo(TaxBasis.HT);
        assertThat(again.children(PRICE.OFFER_ID).removed()).hasSize(1);
        assertThat(store.save(again, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void whatWasSavedDifferentlySinceIsAskedAbout() {
        RecordModel<OfferRecord> offer = saved();
        offer.set(OFFER.TITLE, "Draft");
        offer.set(OFFER.CONTEXT, "Draft");
        offer.children(PRICE.OFFER_ID).items().getFirst().set(PRICE.LABEL, "a, draft");
        drafts.keep(offer.draft());
        RecordModel<OfferRecord> other = reload(offer);
        other.set(OFFER.TITLE, "Saved");
        other.children(PRICE.OFFER_ID).remove(other.children(PRICE.OFFER_ID).items().getFirst());
        store.save(other, LABEL);

        RecordModel<OfferRecord> again = reload(offer);
        Conflict conflict = again.apply(drafts.find("offer", offer.id()).orElseThrow());

        assertThat(conflict.items()).hasSize(2);
        assertThat(conflict.items()).anyMatch(item -> item.equals(new Conflict.OfField<>(again, OFFER.TITLE, "Piloter", "Draft", "Saved")));
        assertThat(store.save(again, LABEL)).isInstanceOf(SaveOutcome.Conflicting.class);
        conflict.resolveAll(Side.MINE);
        assertThat(store.save(again, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(offer).children(PRICE.OFFER_ID).items()).extracting(price -> price.get(PRICE.LABEL)).containsExactly("a, draft", "b", "c");
    }

    @Test
    void aRecordDeletedSinceIsTakenUpAsNew() {
        RecordModel<OfferRecord> offer = saved();
        offer.set(OFFER.TITLE, "Draft");
        drafts.keep(offer.draft());
        journal.write(LABEL, tx -> tx.deleteTree(OFFER, offer.id()));
        RecordModel<OfferRecord> again = OFFERS.revive(drafts.find("offer", offer.id()).orElseThrow());
        assertThat(store.save(again, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(reload(offer).get(OFFER.TITLE)).isEqualTo("Draft");
        assertThat(reload(offer).get(OFFER.AUDIENCE)).isEqualTo("Agents");
    }

    @Test
    void aDamagedDraftIsPutAsideAndHindersNobody() throws IOException {
        RecordModel<OfferRecord> offer = saved();
        offer.set(OFFER.TITLE, "Draft");
        drafts.keep(offer.draft());
        Path file;
        try (var files = Files.list(folder.resolve("drafts"))) {
            file = files.findFirst().orElseThrow();
        }
        String whole = Files.readString(file);
        for (String damaged : List.of("", "{", whole.substring(0, whole.length() / 2), "[]", "{\"format\":1}", whole.replace("offer", "§"), whole.replace("\"CHANGED\"", "7"))) {
            Files.writeString(file, damaged);
            assertThat(drafts.find("offer", offer.id())).as(damaged).isEmpty();
            assertThat(drafts.all().stream().filter(draft -> draft.table().equals("offer"))).isEmpty();
        }
        assertThat(file.resolveSibling(file.getFileName() + ".damaged")).exists();
        assertThat(drafts.keep(offer.draft())).isTrue();
    }

    @Test
    void aDraftThatCannotBeKeptIsNoFailure() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        assertThat(new Drafts(folder.resolve("file")).keep(saved().draft())).isFalse();
        assertThat(new Drafts(folder.resolve("file")).all()).isEmpty();
    }

    @Test
    void draftsFollowTheInputAndAreForgottenOnceSaved() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        DraftKeeper keeper = new DraftKeeper(drafts, tasks, "Draft");
        RecordModel<OfferRecord> offer = saved();
        keeper.watch(offer);
        assertThat(drafts.all()).isEmpty();
        offer.set(OFFER.TITLE, "Draft");
        assertThat(drafts.find("offer", offer.id()).orElseThrow().typed("title")).isEqualTo("Draft");
        offer.children(PRICE.OFFER_ID).items().getFirst().set(PRICE.LABEL, "in a child");
        assertThat(drafts.find("offer", offer.id()).orElseThrow().root().children()).isNotEmpty();
        store.save(offer, LABEL);
        assertThat(drafts.all()).isEmpty();
        offer.set(OFFER.TITLE, "Again");
        offer.revert();
        assertThat(drafts.all()).isEmpty();
        tasks.close();
    }

    @Test
    void aDraftOfAnotherDayIsForgottenOnlyWhenGivenUp() {
        InlineTaskRunner tasks = new InlineTaskRunner();
        DraftKeeper keeper = new DraftKeeper(drafts, tasks, "Draft");
        RecordModel<OfferRecord> offer = saved();
        offer.set(OFFER.TITLE, "Yesterday");
        drafts.keep(offer.draft());
        offer.revert();
        keeper.watch(offer);
        offer.touch(OFFER.TITLE);
        assertThat(drafts.find("offer", offer.id())).isPresent();
        keeper.discard(offer);
        assertThat(drafts.find("offer", offer.id())).isEmpty();
        tasks.close();
    }

    private RecordModel<OfferRecord> saved() {
        RecordModel<OfferRecord> offer = OFFERS.create();
        offer.set(OFFER.CODE, "F1");
        offer.set(OFFER.TITLE, "Piloter");
        offer.set(OFFER.AUDIENCE, "Agents");
        offer.children(PRICE.OFFER_ID).paste(0, PRICE.LABEL, List.of("a", "b", "c"));
        assertThat(store.save(offer, LABEL)).isInstanceOf(SaveOutcome.Saved.class);
        return offer;
    }

    private RecordModel<OfferRecord> reload(RecordModel<OfferRecord> model) {
        return OFFERS.model(store.load(OFFERS, model.id()).orElseThrow());
    }
}
