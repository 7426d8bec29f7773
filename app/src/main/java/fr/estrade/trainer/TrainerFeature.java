package fr.estrade.trainer;

import static fr.estrade.db.Tables.TRAINER;
import static fr.estrade.db.Tables.TRAINER_REFERENCE;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.organisation.Organisations;
import fr.estrade.organisation.TrainerReferences;
import fr.estrade.record.RecordModel;
import fr.estrade.text.Slug;
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
import fr.estrade.ui.form.Identifiers;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.grid.ListPage;
import java.util.List;
import java.util.Locale;

/** Trainers in the window: their list and their record. */
public final class TrainerFeature implements Feature {

    private static final String LIST_PAGE = "trainers";
    private static final int CODE_LENGTH = 20;

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.trainers", Icons.TRAINER, Place.of(LIST_PAGE)));
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
        return new ListPage(kit, base.list(Trainers.LIST, TRAINER))
                .opens(id -> Place.of(Trainers.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .deletes(new Deletions(kit, base).of(TRAINER, "trainer.deleted"))
                .empty("trainer.none");
    }

    /** A new trainer, whose code follows the name until one is typed. */
    private static RecordModel<TrainerRecord> fresh() {
        RecordModel<TrainerRecord> model = Trainers.SHAPE.create();
        model.property(TRAINER.LAST_NAME).subscribe((before, name) -> {
            String code = model.get(TRAINER.CODE);
            if (model.isNew() && (code == null || code.equals(code(before)))) {
                model.set(TRAINER.CODE, code(name));
            }
        });
        return model;
    }

    private static String code(String name) {
        String slug = Slug.of(name, CODE_LENGTH).toUpperCase(Locale.ROOT);
        return slug.isEmpty() ? null : slug;
    }

    private static Page record(Kit kit, BaseAccess base, RecordPage<TrainerRecord> page) {
        return page.titled(model -> name(kit, model))
                .label(model -> ChangeLabel.of(model.isNew() ? "trainer.created" : "trainer.changed", name(kit, model)))
                .more(create(kit).on(Keys.NEW))
                .form("page.form", form -> {
                    form.section("trainer.identity")
                            .fields(TRAINER.FIRST_NAME, TRAINER.LAST_NAME, TRAINER.CODE)
                            .reference(TRAINER.ORGANISATION_ID, Organisations.provider(kit, base));
                    Identifiers.in(form.section("trainer.reach")).phone(TRAINER.PHONE).email(TRAINER.EMAIL);
                    form.section("trainer.competence").lines(TRAINER.EXPERTISE).area(TRAINER.PRESENTATION, 4);
                    form.section("trainer.references").children(TRAINER_REFERENCE.TRAINER_ID, TrainerReferences::columns);
                    form.section("trainer.other").area(TRAINER.NOTES).check(TRAINER.ARCHIVED);
                });
    }

    private static String name(Kit kit, RecordModel<TrainerRecord> model) {
        String last = model.get(TRAINER.LAST_NAME);
        String first = model.get(TRAINER.FIRST_NAME);
        return last == null ? kit.text("trainer.untitled") : first == null ? last : first + " " + last;
    }
}
