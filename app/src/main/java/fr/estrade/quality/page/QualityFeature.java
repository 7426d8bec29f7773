package fr.estrade.quality.page;

import static fr.estrade.db.Tables.COMPLAINT;
import static fr.estrade.db.Tables.IMPROVEMENT_ACTION;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.ComplaintState;
import fr.estrade.db.code.ImprovementState;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Operator;
import fr.estrade.quality.Complaints;
import fr.estrade.quality.ImprovementActions;
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
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import fr.estrade.ui.grid.ListPage;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/** Complaints and improvement actions in the window: their lists and records, and what of them waits. */
public final class QualityFeature implements Feature {

    /** Name of the page with the register of complaints. */
    static final String COMPLAINTS_PAGE = "complaints";
    /** Name of the page with all actions. */
    static final String ACTIONS_PAGE = "improvementActions";
    /** The arrangement of the register with what should have been answered. */
    static final String LATE = "complaint.view.late";
    /** The arrangement of the actions with what is past its date. */
    static final String OVERDUE = "action.view.overdue";

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.quality", Icons.QUALITY, Place.of(COMPLAINTS_PAGE))
                .with(Complaints.PAGE, ACTIONS_PAGE, ImprovementActions.PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        LocalDate today = LocalDate.now(base.clock());
        return new FeatureParts()
                .page(COMPLAINTS_PAGE, (kit, place) -> complaintList(kit, base))
                .page(Complaints.PAGE, (kit, place) -> new ComplaintPage(kit, base).of(place.id()))
                .page(ACTIONS_PAGE, (kit, place) -> actionList(kit, base))
                .page(ImprovementActions.PAGE, (kit, place) -> new ActionPage(kit, base).of(place.id()))
                .command(QualityFeature::newComplaint)
                .command(QualityFeature::newAction)
                .search(new RecordSearch(Complaints.list(today), Complaints.PAGE, Icons.QUALITY, "code", List.of("body", "state")))
                .search(new RecordSearch(ImprovementActions.list(today), ImprovementActions.PAGE, Icons.QUALITY, "code", List.of("body", "state")))
                .todos(new QualityTodos(base.dsl()));
    }

    static Command newComplaint(Kit kit) {
        return Command.of("complaint.new", Icons.ADD, () -> kit.navigator().open(Place.of(Complaints.PAGE)));
    }

    static Command newAction(Kit kit) {
        return Command.of("action.new", Icons.ADD, () -> kit.navigator().open(Place.of(ImprovementActions.PAGE)));
    }

    /** Chooses a complaint by its code or words. */
    static Lookup complaints(Kit kit, BaseAccess base) {
        ListDefinition list = Complaints.list(LocalDate.now(base.clock()));
        return new ListLookup(kit.texts(), base.list(list, COMPLAINT), list.query().withColumns(List.of("code", "body")), Complaints.PAGE);
    }

    /**
     * Gives a new record its code and day once something is keyed in: a page that was only opened has nothing unsaved.
     *
     * @param proposed reads the code in the base
     */
    static <R extends UpdatableRecord<R>> void begun(Kit kit, RecordModel<R> model, TableField<R, String> code, TableField<R, LocalDate> day,
            LocalDate today, Callable<String> proposed) {
        boolean[] asked = {false};
        model.dirtyProperty().subscribe(dirty -> {
            if (!dirty || asked[0] || !model.isNew()) {
                return;
            }
            asked[0] = true;
            if (model.get(day) == null) {
                model.set(day, today);
            }
            kit.tasks().run(kit.text("quality.proposing"), proposed).onSuccess(next -> {
                if (model.isNew() && model.get(code) == null) {
                    model.set(code, next);
                }
            }).start();
        });
    }

    private static Page complaintList(Kit kit, BaseAccess base) {
        ListDefinition list = Complaints.list(LocalDate.now(base.clock()));
        return new ListPage(kit, base.list(list, COMPLAINT, IMPROVEMENT_ACTION, SESSION))
                .opens(id -> Place.of(Complaints.PAGE, id))
                .primary(newComplaint(kit).on(Keys.NEW))
                .also(Command.of("action.all", Icons.DONE, () -> kit.navigator().open(Place.of(ACTIONS_PAGE))))
                .look("state", state -> QualityLooks.of((ComplaintState) state))
                .deletes(new Deletions(kit, base).of(COMPLAINT, "complaint.deleted"))
                .preset("complaint.view.open", list.query().and(Filter.of("state", Operator.IS, ComplaintState.RECEIVED, ComplaintState.ACKNOWLEDGED)))
                .preset(LATE, list.query().and(Filter.of("late", Operator.IS, true)))
                .empty("complaint.none");
    }

    private static Page actionList(Kit kit, BaseAccess base) {
        ListDefinition list = ImprovementActions.list(LocalDate.now(base.clock()));
        return new ListPage(kit, base.list(list, IMPROVEMENT_ACTION, COMPLAINT, SESSION))
                .opens(id -> Place.of(ImprovementActions.PAGE, id))
                .primary(newAction(kit).on(Keys.NEW))
                .also(Command.of("complaint.all", Icons.QUALITY, () -> kit.navigator().open(Place.of(COMPLAINTS_PAGE))))
                .look("state", state -> QualityLooks.of((ImprovementState) state))
                .deletes(new Deletions(kit, base).of(IMPROVEMENT_ACTION, "action.deleted"))
                .preset("action.view.open", list.query().and(Filter.of("state", Operator.IS, ImprovementState.TO_DO, ImprovementState.IN_PROGRESS)))
                .preset(OVERDUE, list.query().and(Filter.of("overdue", Operator.IS, true)))
                .empty("action.none");
    }
}
