package fr.estrade.organisation;

import static fr.estrade.db.Tables.ORGANISATION_CONTACT;

import fr.estrade.db.tables.records.OrganisationContactRecord;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Sort;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import fr.estrade.ui.form.ChildTable;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** Whom to reach at an organisation, and in what role: who signs, who looks after people with a disability. */
public final class Contacts {

    /** The contacts of all organisations. */
    public static final ListDefinition LIST = ListDefinition.named("contacts")
            .from(ORGANISATION_CONTACT, ORGANISATION_CONTACT.ID)
            .column("lastName", ORGANISATION_CONTACT.LAST_NAME, column -> column.identity().width(16).searchable())
            .column("firstName", ORGANISATION_CONTACT.FIRST_NAME, column -> column.width(14).searchable())
            .column("name", DSL.coalesce(ListFields.name(ORGANISATION_CONTACT.FIRST_NAME, ORGANISATION_CONTACT.LAST_NAME),
                    ORGANISATION_CONTACT.JOB_TITLE, ORGANISATION_CONTACT.EMAIL, ORGANISATION_CONTACT.PHONE), column -> column.hidden().width(24))
            .column("organisation", ORGANISATION_CONTACT.organisation().NAME, column -> column.width(28).searchable()
                    .label("organisation_contact.organisation_id"))
            .column("organisationCode", ORGANISATION_CONTACT.organisation().CODE, column -> column.hidden().whole().width(14))
            .column("role", ORGANISATION_CONTACT.ROLE, column -> column.width(20))
            .column("jobTitle", ORGANISATION_CONTACT.JOB_TITLE, column -> column.width(24).searchable())
            .column("phone", ORGANISATION_CONTACT.PHONE, column -> column.whole().width(14))
            .column("email", ORGANISATION_CONTACT.EMAIL, column -> column.width(28).searchable())
            .order(Sort.by("lastName"), Sort.by("firstName"))
            .build();

    static final RecordShape<OrganisationContactRecord> SHAPE = RecordShape.of(ORGANISATION_CONTACT)
            .rule(ORGANISATION_CONTACT.LAST_NAME, Contacts::somebody);

    private Contacts() {
    }

    static void columns(ChildTable<OrganisationContactRecord> table) {
        table.column(ORGANISATION_CONTACT.ROLE, 3)
                .column(ORGANISATION_CONTACT.FIRST_NAME, 2)
                .column(ORGANISATION_CONTACT.LAST_NAME, 2)
                .column(ORGANISATION_CONTACT.JOB_TITLE, 3)
                .column(ORGANISATION_CONTACT.PHONE, 3)
                .column(ORGANISATION_CONTACT.EMAIL, 4)
                .add("contact.add");
    }

    /** A contact is a person, a post or at least a way to reach somebody. */
    private static Optional<Problem> somebody(OrganisationContactRecord contact) {
        boolean known = Stream.of(contact.getLastName(), contact.getFirstName(), contact.getJobTitle(), contact.getPhone(),
                contact.getEmail())
                .anyMatch(Objects::nonNull);
        return known ? Optional.empty() : Optional.of(Problem.error("contact.nobody"));
    }
}
