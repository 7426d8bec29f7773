package fr.estrade.participant;

import static fr.estrade.db.Tables.PARTICIPANT;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.exchange.Codes;
import fr.estrade.exchange.ImportField;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.People;
import fr.estrade.exchange.Readers;
import fr.estrade.exchange.Recognition;
import fr.estrade.organisation.OrganisationNames;
import fr.estrade.text.NameKey;
import fr.estrade.text.PersonName;
import java.time.LocalDate;
import java.util.List;

/** How participants are imported: recognised by code, by address and by name; whoever looks like somebody else is asked about. */
public final class ParticipantImport {
    private static final int DIGITS = 5;
    private static final People<ParticipantRecord> PEOPLE = new People<>(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.EMAIL,
            PARTICIPANT.ORGANISATION_ID, PARTICIPANT.BIRTH_DATE);

    private ParticipantImport() {
    }

    /**
     * What a file of participants can say.
     *
     * @param today before which everybody is born
     */
    public static ImportTarget<ParticipantRecord> target(LocalDate today) {
        return ImportTarget.of(Participants.LIST, PARTICIPANT, PARTICIPANT.ID, "participant.imported")
                .field(PARTICIPANT.LAST_NAME, field -> field.required().also("nom de famille", "nom d’usage", "surname", "family name"))
                .field(PARTICIPANT.FIRST_NAME, field -> field.also("prénoms", "given name", "forename"))
                .field(ImportField.<ParticipantRecord>of("name", texts -> texts.get("participant.import.name"), (cell, into) -> {
                    PersonName name = PersonName.read(cell.text());
                    into.set(PARTICIPANT.FIRST_NAME, name.first());
                    into.set(PARTICIPANT.LAST_NAME, name.last());
                }).also("nom complet", "prénom nom", "nom prénom", "participant", "stagiaire", "agent", "full name").giving("lastName", "firstName"))
                .field(PARTICIPANT.CODE, field -> field.also("code participant", "identifiant", "matricule", "id"))
                .field(PARTICIPANT.JOB_TITLE, field -> field.also("poste", "emploi", "métier", "profession", "intitulé du poste", "job", "job title"))
                .reference("employer", PARTICIPANT.ORGANISATION_ID, OrganisationNames.employers(),
                        field -> field.also("organisme", "société", "structure", "entreprise", "caf", "employer", "company"))
                .field(PARTICIPANT.EMAIL, Readers.email(PARTICIPANT.EMAIL), field -> field.also("mail", "e-mail", "email", "adresse mail",
                        "adresse électronique", "email address"))
                .field(PARTICIPANT.PHONE, Readers.phone(PARTICIPANT.PHONE), field -> field.also("tél", "tel", "portable", "mobile", "telephone"))
                .field(PARTICIPANT.BIRTH_DATE, Readers.birth(PARTICIPANT.BIRTH_DATE, today), field -> field.also("né le", "née le", "né(e) le", "naissance",
                        "birth date"))
                .field(PARTICIPANT.TRAINEE_TYPE, field -> field.also("type", "statut", "bpf"))
                .field(PARTICIPANT.NOTES, field -> field.also("notes", "remarques", "commentaire", "observations", "comment"))
                .recognised(PARTICIPANT.CODE)
                .recognised(PEOPLE.byEmail())
                .recognised(PEOPLE.byName())
                .recognised(bySound())
                .code(PARTICIPANT.CODE, Codes.numbered("P", DIGITS))
                .named(row -> row.getLastName() == null ? row.getFirstName() : new PersonName(row.getFirstName(), row.getLastName()).full());
    }

    /** By what the names sound like, as far as the whole of the two looks alike. */
    private static Recognition<ParticipantRecord> bySound() {
        return new Recognition<>("participant.import.alike",
                List.of(PARTICIPANT.FIRST_NAME, PARTICIPANT.LAST_NAME, PARTICIPANT.EMAIL, PARTICIPANT.BIRTH_DATE),
                row -> row.get(PARTICIPANT.FIRST_NAME) == null || row.get(PARTICIPANT.LAST_NAME) == null ? null
                        : NameKey.sound(row.get(PARTICIPANT.FIRST_NAME), row.get(PARTICIPANT.LAST_NAME)),
                (row, line) -> Likeness.of(person(row), person(line)).isPresent() ? Recognition.Likeness.LIKELY : Recognition.Likeness.NONE);
    }

    private static Likeness.Person person(ParticipantRecord row) {
        return new Likeness.Person(row.getFirstName(), row.getLastName(), row.getEmail(), row.getBirthDate());
    }
}
