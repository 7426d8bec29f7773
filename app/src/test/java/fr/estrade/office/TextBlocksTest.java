package fr.estrade.office;

import static fr.estrade.db.Tables.TEXT_BLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.TextSection;
import fr.estrade.db.tables.records.TextBlockRecord;
import fr.estrade.testing.Desk;
import fr.estrade.ui.form.Lookup;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a shared text is chosen for a section of an offer, and begun there. */
class TextBlocksTest {

    @Test
    void aTextThatIsNotThereIsBegunWhereItIsWanted() {
        try (Desk desk = Desk.withBase()) {
            Lookup lookup = TextBlocks.lookup(desk.kit(), desk.base(), TextSection.CONTACT);
            assertThat(lookup.creates()).isTrue();
            UUID id = lookup.create("Écrire au secrétariat");
            assertThat(desk.base().dsl().fetchSingle(TEXT_BLOCK, TEXT_BLOCK.ID.eq(id))).extracting(TextBlockRecord::getTitle, TextBlockRecord::getBody,
                    TextBlockRecord::getSection).containsExactly("Écrire au secrétariat", "Écrire au secrétariat", TextSection.CONTACT);
            assertThat(lookup.create("écrire au secrétariat")).as("the same again").isEqualTo(id);

            String whole = "Une réponse vous est donnée par le secrétariat dans les deux jours ouvrés qui suivent la réception de votre message.";
            TextBlockRecord pasted = desk.base().dsl().fetchSingle(TEXT_BLOCK, TEXT_BLOCK.ID.eq(lookup.create(whole)));
            assertThat(pasted.getBody()).isEqualTo(whole);
            assertThat(pasted.getTitle()).isEqualTo("Une réponse vous est donnée par le secrétariat dans les deux jours ouvrés qui…");
        }
    }
}
