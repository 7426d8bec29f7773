package fr.estrade.quality;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.OFFICE;
import static fr.estrade.db.Tables.OFFICE_CONTACT;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Who sees to complaints and improvement actions: it is typed, and so are the people of the office who are proposed for it. */
public final class Owners {

    private Owners() {
    }

    /** Names that are likely to be meant: those who see to something already, and the office's contacts. In the order of the alphabet. */
    public static List<String> names(DSLContext dsl) {
        Select<Record1<String>> named = DSL.select(COMPLAINT.OWNER).from(COMPLAINT)
                .union(DSL.select(IMPROVEMENT_ACTION.OWNER).from(IMPROVEMENT_ACTION))
                .union(DSL.select(OFFICE_CONTACT.NAME).from(OFFICE_CONTACT))
                .union(DSL.select(OFFICE.SIGNATORY_NAME).from(OFFICE))
                .union(DSL.select(OFFICE.DISABILITY_OFFICER_NAME).from(OFFICE));
        return dsl.fetch(named).map(Record1::value1).stream().filter(name -> name != null && !name.isBlank()).map(String::strip).distinct()
                .sorted(Collator.getInstance(Locale.FRENCH)).toList();
    }
}
