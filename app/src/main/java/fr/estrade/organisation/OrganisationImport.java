package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION;

import fr.estrade.db.tables.records.OrganisationRecord;
import fr.estrade.exchange.Codes;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Readers;
import fr.estrade.exchange.Recognition;
import fr.estrade.exchange.Recognition.Likeness;
import fr.estrade.text.ActivityDeclarationNumber;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Siret;
import java.util.List;
import org.jooq.TableField;

/** How organisations are imported: recognised by code, then by SIRET; one of the same name is likely the same. */
public final class OrganisationImport {
    private static final int CODE_LENGTH = 30;

    private OrganisationImport() {
    }

    /** What a file of organisations can say. */
    public static ImportTarget<OrganisationRecord> target() {
        return ImportTarget.of(Organisations.LIST, ORGANISATION, ORGANISATION.ID, "organisation.imported")
                .field(ORGANISATION.NAME, field -> field.required().also("organisme", "raison sociale", "dénomination", "structure", "entreprise",
                        "établissement", "client", "organisation", "company", "company name"))
                .field(ORGANISATION.CODE, field -> field.also("code organisme", "identifiant", "référence", "id", "organisation code"))
                .field(ORGANISATION.SHORT_NAME, field -> field.also("sigle", "abréviation", "nom d’usage", "acronym"))
                .field(ORGANISATION.COMMISSIONING, field -> field.also("donneur d’ordre", "client commanditaire", "commissioner"))
                .field(ORGANISATION.PROVIDER, field -> field.also("prestataire de formation"))
                .field(ORGANISATION.FUNDER, field -> field)
                .field(ORGANISATION.OPCO, field -> field)
                .field(ORGANISATION.PLACE_OWNER, field -> field)
                .field(ORGANISATION.CAF_CODE, Readers.digits(ORGANISATION.CAF_CODE, 2), field -> field.also("département", "code département", "caf"))
                .field(ORGANISATION.LEGAL_FORM, field -> field.also("statut juridique", "forme"))
                .field(ORGANISATION.SIRET, (cell, into) -> into.set(ORGANISATION.SIRET, Siret.read(cell.text()).map(Siret::digits)),
                        field -> field.also("n° siret", "numéro siret", "siret number"))
                .field(ORGANISATION.ACTIVITY_DECLARATION_NUMBER,
                        (cell, into) -> into.set(ORGANISATION.ACTIVITY_DECLARATION_NUMBER,
                                ActivityDeclarationNumber.read(cell.text()).map(ActivityDeclarationNumber::digits)),
                        field -> field.also("nda", "numéro de déclaration d’activité", "déclaration d’activité"))
                .field(ORGANISATION.ADDRESS, field -> field.also("rue", "adresse postale", "street"))
                .field(ORGANISATION.POSTAL_CODE, Readers.digits(ORGANISATION.POSTAL_CODE, 5), field -> field.also("cp", "zip", "zip code", "postcode"))
                .field(ORGANISATION.CITY, field -> field.also("commune", "localité", "town"))
                .field(ORGANISATION.PHONE, Readers.phone(ORGANISATION.PHONE), field -> field.also("tél", "tel", "numéro de téléphone", "telephone"))
                .field(ORGANISATION.EMAIL, Readers.email(ORGANISATION.EMAIL), field -> field.also("mail", "e-mail", "email", "adresse mail",
                        "adresse électronique", "email address"))
                .field(ORGANISATION.WEBSITE, field -> field.also("site", "site web", "url", "web"))
                .field(ORGANISATION.NOTES, field -> field.also("notes", "remarques", "commentaire", "observations", "comment"))
                .recognised(ORGANISATION.CODE)
                .recognised(same(ORGANISATION.SIRET, "exchange.double.siret", Likeness.SURE))
                .recognised(same(ORGANISATION.NAME, "exchange.double.name", Likeness.LIKELY))
                .code(ORGANISATION.CODE, Codes.named(organisation -> Organisations.CODES.of(organisation.getName()), CODE_LENGTH))
                .named(OrganisationRecord::getName);
    }

    private static Recognition<OrganisationRecord> same(TableField<OrganisationRecord, String> column, String reason, Likeness likeness) {
        return new Recognition<>(reason, List.of(column), row -> {
            String key = SearchKey.of(row.get(column));
            return key.isEmpty() ? null : key;
        }, (row, line) -> likeness);
    }
}
