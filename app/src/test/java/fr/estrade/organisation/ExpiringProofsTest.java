package fr.estrade.organisation;

import static fr.estrade.db.Tables.ATTACHMENT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estrade.db.code.AttachmentKind;
import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.record.Attachments;
import fr.estrade.testing.Desk;
import fr.estrade.text.Texts;
import fr.estrade.ui.Todo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the home page says of certificates and proofs that expire; it is Friday 20 March 2026. */
class ExpiringProofsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Test
    void whatExpiresWithinSixtyDaysIsNamedAndWhatIsArchivedIsNot() {
        try (Desk desk = Desk.withBase()) {
            OrganisationRecord soon = provider("SOON", TODAY.plusDays(59));
            OrganisationRecord later = provider("LATER", TODAY.plusDays(61));
            OrganisationRecord gone = provider("GONE", TODAY.minusDays(2));
            gone.setArchived(true);
            TrainerRecord trainer = new TrainerRecord();
            trainer.setCode("F-ORVANNE");
            trainer.setFirstName("Camille");
            trainer.setLastName("Orvanne");
            desk.base().journal().write(ChangeLabel.of("organisation.created", "x"), tx -> tx.insertAll(List.of(soon, later, gone)));
            desk.base().journal().write(ChangeLabel.of("trainer.created", "x"), tx -> tx.insert(trainer));
            Attachments files = new Attachments(desk.base().journal(), ATTACHMENT.TRAINER_ID, trainer.getId());
            files.add("vigilance.pdf", null, new byte[] {1}, AttachmentKind.PROOF);
            files.setExpiry(files.files(desk.base().dsl()).getFirst().id(), TODAY.minusDays(1));

            List<Todo> todos = new ExpiringProofs(desk.base().dsl()).find(Texts.french(), TODAY);
            assertThat(todos).extracting(todo -> todo.urgency() + " " + todo.detail() + " " + todo.text().replace('\u00a0', ' '))
                    .containsExactly(
                    "LATE Camille Orvanne vigilance.pdf : n’est plus valable depuis le 19 mars 2026",
                    "TO_COMPLETE Organisme SOON Certificat Qualiopi : valable jusqu’au 18 mai 2026");
            assertThat(todos.getFirst().place().id()).isEqualTo(trainer.getId());

            files.add("vigilance 2026.pdf", null, new byte[] {1}, AttachmentKind.PROOF);
            files.setExpiry(files.files(desk.base().dsl()).getLast().id(), TODAY.plusDays(300));
            assertThat(new ExpiringProofs(desk.base().dsl()).find(Texts.french(), TODAY)).as("a newer one was brought").hasSize(1);
            files.add("assurance.pdf", null, new byte[] {1}, AttachmentKind.PROOF);
            files.setExpiry(files.files(desk.base().dsl()).getLast().id(), TODAY.minusDays(3));
            assertThat(new ExpiringProofs(desk.base().dsl()).find(Texts.french(), TODAY)).as("another paper is still asked for").hasSize(2);
        }
    }

    private static OrganisationRecord provider(String code, LocalDate until) {
        OrganisationRecord provider = new OrganisationRecord();
        provider.setCode(code);
        provider.setName("Organisme " + code);
        provider.setProvider(true);
        provider.setCertificateExpiresOn(until);
        return provider;
    }
}
