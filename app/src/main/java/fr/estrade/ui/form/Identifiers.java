package fr.estrade.ui.form;

import fr.estrade.text.ActivityDeclarationNumber;
import fr.estrade.text.EmailAddress;
import fr.estrade.text.PhoneNumber;
import fr.estrade.text.Reading;
import fr.estrade.text.Siret;
import fr.estrade.text.WebAddress;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/**
 * The fields by which bodies and people are identified and reached, wherever a form has them: each is checked as it is typed
 * and shown as it is printed.
 *
 * @param <R> type of the record
 */
public final class Identifiers<R extends UpdatableRecord<R>> {

    private final FormSection<R> section;

    private Identifiers(FormSection<R> section) {
        this.section = section;
    }

    /** Adds such fields to a section. */
    public static <R extends UpdatableRecord<R>> Identifiers<R> in(FormSection<R> section) {
        return new Identifiers<>(section);
    }

    /** A SIRET, checked by its key. */
    public Identifiers<R> siret(TableField<R, String> field) {
        section.formatted(field, typed -> Siret.read(typed).map(Siret::digits), Siret::print);
        return this;
    }

    /** An activity declaration number, printed 2-2-5-2. */
    public Identifiers<R> activityDeclarationNumber(TableField<R, String> field) {
        section.formatted(field, typed -> ActivityDeclarationNumber.read(typed).map(ActivityDeclarationNumber::digits),
                ActivityDeclarationNumber::print);
        return this;
    }

    /** A telephone number; what is not understood of it is kept as it is typed. */
    public Identifiers<R> phone(TableField<R, String> field) {
        section.formatted(field, typed -> typed.isBlank() ? Reading.nothing() : Reading.of(PhoneNumber.print(typed)),
                PhoneNumber::print);
        return this;
    }

    /** An e-mail address. */
    public Identifiers<R> email(TableField<R, String> field) {
        section.wideFormatted(field, EmailAddress::read, address -> address);
        return this;
    }

    /** The address of a site. */
    public Identifiers<R> website(TableField<R, String> field) {
        section.wideFormatted(field, WebAddress::read, address -> address);
        return this;
    }
}
