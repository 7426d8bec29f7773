package fr.estrade.organisation;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.TRAINER;

import fr.estrade.db.code.AttachmentKind;
import fr.estrade.list.ListFields;
import fr.estrade.text.SearchKey;
import fr.estrade.text.Texts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.Todo.Urgency;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What has to be asked for again soon: certificates of providers, proofs of providers and trainers. */
public final class ExpiringProofs implements TodoSource {

    /** How long before it expires a proof is asked for again, in days. */
    public static final int SOON_DAYS = 60;

    private static final int SHOWN = 3;
    private static final int WEEK = 7;
    private static final String TRAINER_PAGE = "trainer";
    private static final String ATTACHMENTS = "attachment";

    /**
     * @param what what expires; null: the certificate of the organisation itself
     * @param sort what a newer one replaces; null: nothing
     */
    private record Proof(UUID ownerId, String owner, String what, LocalDate until, String page, String part, String sort) {
    }

    private final DSLContext dsl;

    ExpiringProofs(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        LocalDate soon = today.plusDays(SOON_DAYS);
        List<Proof> files = new ArrayList<>(filesOfOrganisations());
        files.addAll(filesOfTrainers());
        List<Proof> proofs = new ArrayList<>(certificates(soon));
        latest(files).stream().filter(proof -> !proof.until().isAfter(soon)).forEach(proofs::add);
        proofs.sort(Comparator.comparing(Proof::until).thenComparing(Proof::ownerId));
        List<Todo> todos = new ArrayList<>();
        proofs.stream().limit(SHOWN).forEach(proof -> todos.add(todo(proof, texts, today)));
        if (proofs.size() > SHOWN) {
            Proof next = proofs.get(SHOWN);
            todos.add(new Todo(urgency(next.until(), today), Icons.DOCUMENT, texts.count("todo.proof.more", proofs.size() - SHOWN), null,
                    texts.get("todo.proof.open"), Place.of(next.page().equals(TRAINER_PAGE) ? "trainers" : "organisations")));
        }
        return todos;
    }

    private static Todo todo(Proof proof, Texts texts, LocalDate today) {
        String what = proof.what() == null ? texts.get("todo.proof.certificate") : proof.what();
        String key = proof.until().isBefore(today) ? "todo.proof.expired" : "todo.proof.expires";
        return new Todo(urgency(proof.until(), today), Icons.DOCUMENT, texts.get(key, what, texts.formats().dateMedium(proof.until())),
                proof.owner(),
                texts.get("todo.proof.open"), Place.of(proof.page(), proof.ownerId()).at(proof.part()));
    }

    private static Urgency urgency(LocalDate until, LocalDate today) {
        return until.isBefore(today) ? Urgency.LATE : until.isBefore(today.plusDays(WEEK)) ? Urgency.THIS_WEEK : Urgency.TO_COMPLETE;
    }

    /** Of proofs of the same owner and kind the one that holds longest: whoever brought a newer one is not asked again for the old. */
    private static List<Proof> latest(List<Proof> proofs) {
        Map<List<Object>, Proof> latest = new LinkedHashMap<>();
        proofs.forEach(proof -> latest.merge(List.of(proof.ownerId(), proof.sort()), proof, (one, other) -> one.until().isBefore(other.until()) ? other : one));
        return List.copyOf(latest.values());
    }

    /**
     * What a proof is of: a CV or a certificate by its kind, of other papers there are several, which their names tell apart. The year
     * in a name does not.
     */
    private static String sort(AttachmentKind kind, String name) {
        return kind == AttachmentKind.CV || kind == AttachmentKind.CERTIFICATE ? kind.name() : SearchKey.of(name).replaceAll("[\\d\\W_]+", " ").strip();
    }

    private List<Proof> certificates(LocalDate until) {
        return dsl.select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.CERTIFICATE_EXPIRES_ON).from(ORGANISATION)
                .where(ORGANISATION.PROVIDER.isTrue().and(ORGANISATION.ARCHIVED.isFalse())
                        .and(ORGANISATION.CERTIFICATE_EXPIRES_ON.le(until)))
                .fetch(row -> new Proof(row.value1(), row.value2(), null, row.value3(), Organisations.PAGE,
                        ORGANISATION.CERTIFICATE_EXPIRES_ON.getName(), null));
    }

    private List<Proof> filesOfOrganisations() {
        return dsl.select(ORGANISATION.ID, ORGANISATION.NAME, DSL.coalesce(ATTACHMENT.CAPTION, ATTACHMENT.FILE_NAME), ATTACHMENT.EXPIRES_ON,
                        ATTACHMENT.KIND)
                .from(ATTACHMENT).join(ORGANISATION).on(ORGANISATION.ID.eq(ATTACHMENT.ORGANISATION_ID))
                .where(ORGANISATION.ARCHIVED.isFalse().and(ATTACHMENT.EXPIRES_ON.isNotNull()))
                .fetch(row -> new Proof(row.value1(), row.value2(), row.value3(), row.value4(), Organisations.PAGE, ATTACHMENTS,
                        sort(row.value5(), row.value3())));
    }

    private List<Proof> filesOfTrainers() {
        return dsl.select(TRAINER.ID, DSL.coalesce(ListFields.name(TRAINER.FIRST_NAME, TRAINER.LAST_NAME), TRAINER.PLACEHOLDER),
                        DSL.coalesce(ATTACHMENT.CAPTION, ATTACHMENT.FILE_NAME), ATTACHMENT.EXPIRES_ON, ATTACHMENT.KIND)
                .from(ATTACHMENT).join(TRAINER).on(TRAINER.ID.eq(ATTACHMENT.TRAINER_ID))
                .where(TRAINER.ARCHIVED.isFalse().and(ATTACHMENT.EXPIRES_ON.isNotNull()))
                .fetch(row -> new Proof(row.value1(), row.value2(), row.value3(), row.value4(), TRAINER_PAGE, ATTACHMENTS, sort(row.value5(), row.value3())));
    }
}
