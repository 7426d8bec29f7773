package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.exchange.Codes;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.People;
import fr.estrade.exchange.Readers;
import fr.estrade.organisation.OrganisationNames;
import fr.estrade.record.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How trainers are imported: recognised by code, by address and by name. */
public final class TrainerImport {
    private static final int CODE_LENGTH = 30;
    private static final People<TrainerRecord> PEOPLE =
            new People<>(TRAINER.FIRST_NAME, TRAINER.LAST_NAME, TRAINER.EMAIL, TRAINER.ORGANISATION_ID, null);

    private TrainerImport() {
    }

    /** What a file of trainers can say. */
    public static ImportTarget<TrainerRecord> target() {
        return ImportTarget.of(Trainers.LIST, TRAINER, TRAINER.ID, "trainer.imported")
                .field(TRAINER.LAST_NAME, field -> field.also("nom de famille", "nom d’usage", "formateur", "surname", "family name", "trainer"))
                .field(TRAINER.FIRST_NAME, field -> field.also("prénoms", "given name", "forename"))
                .field(TRAINER.PLACEHOLDER, field -> field)
                .field(TRAINER.CODE, field -> field.also("code formateur", "identifiant", "référence", "id", "matricule", "trainer code"))
                .reference("provider", TRAINER.ORGANISATION_ID, OrganisationNames.providers(),
                        field -> field.also("organisme", "employeur", "société", "structure", "entreprise", "company"))
                .field(TRAINER.STATUS, field -> field.also("statut du formateur", "contrat"))
                .field(TRAINER.DAILY_COST, field -> field.also("coût journée", "tarif jour", "tarif journalier", "prix jour", "day rate"))
                .field(TRAINER.TAX_BASIS, field -> field.also("ht ou ttc", "base"))
                .field(TRAINER.EXPERTISE, field -> field.also("domaines", "compétences", "spécialités", "domaines d’expertise", "skills", "expertise"))
                .field(TRAINER.PHONE, Readers.phone(TRAINER.PHONE), field -> field.also("tél", "tel", "portable", "mobile", "telephone"))
                .field(TRAINER.EMAIL, Readers.email(TRAINER.EMAIL), field -> field.also("mail", "e-mail", "email", "adresse mail", "adresse électronique",
                        "email address"))
                .field(TRAINER.NOTES, field -> field.also("notes", "remarques", "commentaire", "observations", "comment"))
                .recognised(TRAINER.CODE)
                .recognised(PEOPLE.byEmail())
                .recognised(PEOPLE.byName())
                .rule(TrainerImport::isNamed)
                .code(TRAINER.CODE, Codes.named(TrainerImport::code, CODE_LENGTH))
                .named(TrainerImport::name);
    }

    private static Optional<Problem> isNamed(TrainerRecord trainer) {
        return trainer.getLastName() == null && trainer.getPlaceholder() == null ? Optional.of(Problem.error("trainer.import.unnamed")) : Optional.empty();
    }

    private static String code(TrainerRecord trainer) {
        return Trainers.CODES.of(Trainers.codeName(trainer.getFirstName(), trainer.getLastName(), trainer.getPlaceholder()));
    }

    private static String name(TrainerRecord trainer) {
        return trainer.getLastName() == null && trainer.getPlaceholder() != null ? trainer.getPlaceholder()
                : Stream.of(trainer.getFirstName(), trainer.getLastName()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
