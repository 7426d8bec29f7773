package fr.estrade.trainer;

import static fr.estrade.db.Tables.ATTACHMENT;
import static fr.estrade.db.Tables.OFFER_TRAINER;
import static fr.estrade.db.Tables.ORGANISATION;
import static fr.estrade.db.Tables.SESSION;
import static fr.estrade.db.Tables.SESSION_TRAINER;
import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;
import static fr.estrade.db.Tables.TRAINER_UNAVAILABILITY;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.exchange.page.ImportFeature;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.organisation.ExpiringProofs;
import fr.estrade.organisation.Organisations;
import fr.estrade.organisation.TrainerReferences;
import fr.estrade.record.RecordModel;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Deletions;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Keys;
import fr.estrade.ui.Kit;
import fr.estrade.ui.NavigationEntry;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.AttachmentsPart;
import fr.estrade.ui.form.Form;
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.form.Merges;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.form.RelatedRecords;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** Trainers in the window: their list and their record. */
public final class TrainerFeature implements Feature {

    private static final String LIST_PAGE = "trainers";

    private final BiFunction<Kit, BaseAccess, Lookup> offers;

    private final List<AddedPart> more;

    /**
     * @param offers how an offer that somebody may teach is chosen: offers stand above trainers
     * @param more   parts of a trainer's page that features above bring
     */
    public TrainerFeature(BiFunction<Kit, BaseAccess, Lookup> offers, List<AddedPart> more) {
        this.offers = offers;
        this.more = List.copyOf(more);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.trainers", Icons.TRAINER, Place.of(LIST_PAGE)).with(Trainers.PAGE, ImportFeature.page(LIST_PAGE)));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(Trainers.PAGE, (kit, place) -> place.id() == null
                        ? record(kit, base, new RecordPage<>(kit, base, fresh()))
                        : record(kit, base, new RecordPage<>(kit, base, Trainers.SHAPE, place.id())))
                .command(TrainerFeature::create)
                .search(new RecordSearch(Trainers.LIST, Trainers.PAGE, Icons.TRAINER, "name", List.of("provider")));
    }

    private static Command create(Kit kit) {
        return Command.of("trainer.new", Icons.ADD, () -> kit.navigator().open(Place.of(Trainers.PAGE)));
    }

    private static Page list(Kit kit, BaseAccess base) {
        LocalDate soon = LocalDate.now(base.clock()).plusDays(ExpiringProofs.SOON_DAYS);
        return new ListPage(kit, base.list(Trainers.LIST, TRAINER, ORGANISATION, ATTACHMENT, SESSION_TRAINER, OFFER_TRAINER))
                .opens(id -> Place.of(Trainers.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .also(ImportFeature.begin(kit, "trainers"))
                .pastes(ImportFeature.paste(kit, "trainers"))
                .bulk(new Merges<>(kit, base, TRAINER).command())
                .deletes(new Deletions(kit, base).of(TRAINER, "trainer.deleted"))
                .preset("trainer.view.expiring", Trainers.LIST.query().and(Filter.of("proofExpiresOn", Operator.AT_MOST, soon))
                        .and(Filter.of("archived", Operator.IS, false)).withSorts(List.of(Sort.by("proofExpiresOn"))))
                .preset("trainer.view.unnamed", Trainers.LIST.query().and(Filter.of("named", Operator.IS, false)))
                .empty("trainer.none");
    }

    /** A new trainer, whose code follows the name until one is typed. */
    private static RecordModel<TrainerRecord> fresh() {
        RecordModel<TrainerRecord> model = Trainers.SHAPE.create();
        Trainers.CODES.follow(model, now -> Trainers.codeName(now.get(TRAINER.FIRST_NAME), now.get(TRAINER.LAST_NAME), now.get(TRAINER.PLACEHOLDER)),
                List.of(TRAINER.FIRST_NAME, TRAINER.LAST_NAME, TRAINER.PLACEHOLDER));
        return model;
    }

    private Page record(Kit kit, BaseAccess base, RecordPage<TrainerRecord> page) {
        return page.titled(model -> name(kit, model))
                .label(model -> ChangeLabel.of(model.isNew() ? "trainer.created" : "trainer.changed", name(kit, model)))
                .more(create(kit).on(Keys.NEW))
                .form("page.form", form -> sections(kit, base, form))
                .part("trainer.part.availability", model -> availability(kit, base, model))
                .part("trainer.uses", model -> new RelatedRecords(kit, base, "trainer.uses.none")
                        .of("nav.sessions", Icons.SESSION, "session", dsl -> dsl.select(SESSION.ID,
                                        DSL.concat(SESSION.CODE, DSL.inline(" · "), SESSION.TITLE))
                                .from(SESSION_TRAINER).join(SESSION).on(SESSION.ID.eq(SESSION_TRAINER.SESSION_ID))
                                .where(SESSION_TRAINER.TRAINER_ID.eq(model.id()))
                                .orderBy(SESSION.STARTS_ON.desc(), SESSION.CODE, SESSION.ID)))
                .added(more)
                .command(Command.of("trainer.calendar.import", Icons.DATE, () -> new CalendarImport(kit, base).choose(page.model())));
    }

    private void sections(Kit kit, BaseAccess base, Form<TrainerRecord> form) {
        form.section("trainer.identity")
                .fields(TRAINER.FIRST_NAME, TRAINER.LAST_NAME, TRAINER.PLACEHOLDER, TRAINER.CODE)
                .reference(TRAINER.ORGANISATION_ID, Organisations.provider(kit, base))
                .fields(TRAINER.STATUS, TRAINER.DAILY_COST, TRAINER.TAX_BASIS);
        Identifiers.in(form.section("trainer.reach")).phone(TRAINER.PHONE).email(TRAINER.EMAIL);
        form.section("trainer.competence").lines(TRAINER.EXPERTISE).area(TRAINER.PRESENTATION, 4);
        form.section("trainer.offers").children(OFFER_TRAINER.TRAINER_ID,
                table -> table.reference(OFFER_TRAINER.OFFER_ID, offers.apply(kit, base), 6).add("trainer.offers.add"));
        form.section("trainer.references").children(TRAINER_REFERENCE.TRAINER_ID, TrainerReferences::columns);
        form.section("trainer.files").part(AttachmentsPart.proofs(kit, base, form.model(), ATTACHMENT.TRAINER_ID));
        form.section("trainer.other").area(TRAINER.NOTES).check(TRAINER.ARCHIVED);
    }

    private static Form<TrainerRecord> availability(Kit kit, BaseAccess base, RecordModel<TrainerRecord> model) {
        Form<TrainerRecord> form = new Form<>(kit, model, base.clock());
        form.section("trainer.unavailability").children(TRAINER_UNAVAILABILITY.TRAINER_ID, table -> Unavailabilities.columns(kit, table));
        return form;
    }

    private static String name(Kit kit, RecordModel<TrainerRecord> model) {
        String name = Stream.of(model.get(TRAINER.FIRST_NAME), model.get(TRAINER.LAST_NAME)).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return !name.isEmpty() ? name : model.get(TRAINER.PLACEHOLDER) != null ? model.get(TRAINER.PLACEHOLDER)
                : kit.text("trainer.untitled");
    }
}
