package fr.estrade.office;

import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.OFFICE_CONTACT;

import fr.estrade.db.tables.records.OfficeRecord;
import fr.estrade.record.Problem;
import fr.estrade.record.RecordShape;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The training organisation that uses this base: one record, which documents and lists take their heading and defaults from. */
public final class Office {

    /** The one record; every base starts with it. */
    public static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    static final RecordShape<OfficeRecord> SHAPE = RecordShape.of(OFFICE)
            .rule(OFFICE.USUAL_END, Office::times)
            .rule(OFFICE.CERTIFICATE_NUMBER, Office::certificate)
            .children(RecordShape.of(OFFICE_CONTACT), OFFICE_CONTACT.OFFICE_ID, OFFICE_CONTACT.POSITION);

    private Office() {
    }

    /** The office of a base. Not on the thread of the user interface. */
    public static OfficeRecord of(DSLContext dsl) {
        return dsl.fetchSingle(OFFICE, OFFICE.ID.eq(ID));
    }

    /** What lists and documents are headed with; null while the office has not said its name. */
    public static String name(DSLContext dsl) {
        return of(dsl).getName();
    }

    private static Optional<Problem> times(OfficeRecord office) {
        LocalTime[] inOrder = Stream.of(office.getUsualStart(), office.getUsualBreakStart(), office.getUsualBreakEnd(), office.getUsualEnd())
                .filter(Objects::nonNull).toArray(LocalTime[]::new);
        for (int i = 1; i < inOrder.length; i++) {
            if (!inOrder[i].isAfter(inOrder[i - 1])) {
                return Optional.of(Problem.error("office.times.order"));
            }
        }
        return Optional.empty();
    }

    /** The mark may only be used with the categories the certificate names (rules of use of the Qualiopi mark). */
    private static Optional<Problem> certificate(OfficeRecord office) {
        boolean anyCategory = Stream.of(office.getCertifiedTraining(), office.getCertifiedAssessment(), office.getCertifiedVae(),
                office.getCertifiedApprenticeship()).anyMatch(Boolean.TRUE::equals);
        return office.getCertificateNumber() != null && !anyCategory
                ? Optional.of(Problem.warning("office.certificate.category")) : Optional.empty();
    }
}
