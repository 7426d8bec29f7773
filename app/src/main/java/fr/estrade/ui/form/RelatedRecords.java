package fr.estrade.ui.form;

import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectLimitStep;

/** Where a record is used: the records that refer to it, kind by kind, each a link. */
public final class RelatedRecords extends View {

    private static final int MOST = 30;

    private record Kind(String heading, Icons icon, String page, Function<DSLContext, SelectLimitStep<Record2<UUID, String>>> records) {
    }

    private record Related(UUID id, String name) {
    }

    private record Found(Kind kind, int count, List<Related> first) {
    }

    private final Kit kit;
    private final BaseAccess base;
    private final String emptyKey;
    private final List<Kind> kinds = new ArrayList<>();
    private final VBox groups = new VBox();

    /** @param emptyKey text key of what is said while nothing refers to it: its title, and at {@code .help} the rest */
    public RelatedRecords(Kit kit, BaseAccess base, String emptyKey) {
        this.kit = kit;
        this.base = base;
        this.emptyKey = emptyKey;
    }

    /**
     * Records of a kind.
     *
     * @param heading text key
     * @param page    name of the page that shows one
     * @param records their ids and names, in order; called where the base may be read
     */
    public RelatedRecords of(String heading, Icons icon, String page,
            Function<DSLContext, SelectLimitStep<Record2<UUID, String>>> records) {
        kinds.add(new Kind(heading, icon, page, records));
        return this;
    }

    @Override
    protected Parent build() {
        groups.getStyleClass().add("related");
        keepRead(base.changes(), event -> true, this::read);
        return new PageScroll(groups);
    }

    @Override
    public void focusFirst() {
        Node first = groups.lookup(".hyperlink");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void read() {
        kit.tasks().run(kit.text("page.reading"), () -> kinds.stream().map(this::find).filter(found -> found.count() > 0).toList())
                .latest(this, 0).onSuccess(this::show).start();
    }

    private Found find(Kind kind) {
        List<Related> first = kind.records().apply(base.dsl()).limit(MOST + 1).fetch(row -> new Related(row.value1(), row.value2()));
        int count = first.size() <= MOST ? first.size() : base.dsl().fetchCount(kind.records().apply(base.dsl()));
        return new Found(kind, count, first.subList(0, Math.min(first.size(), MOST)));
    }

    private void show(List<Found> found) {
        if (found.isEmpty()) {
            groups.getChildren().setAll(new EmptyState(kit.texts(), Icons.SEARCH, kit.text(emptyKey), kit.text(emptyKey + ".help")));
        } else {
            replacing(() -> groups.getChildren().setAll(found.stream().map(this::group).toList()));
            contentShown();
        }
    }

    private Node group(Found found) {
        Label heading = new Label(kit.text("related.heading", kit.text(found.kind().heading()), found.count()));
        heading.getStyleClass().add("subheading");
        VBox group = new VBox(heading);
        group.getStyleClass().add("related-group");
        for (Related related : found.first()) {
            Hyperlink link = found.kind().icon().on(new Hyperlink(related.name()));
            link.setOnAction(event -> kit.navigator().open(Place.of(found.kind().page(), related.id())));
            group.getChildren().add(link);
        }
        int more = found.count() - found.first().size();
        if (more > 0) {
            Label rest = new Label(kit.texts().count("related.more", more));
            rest.getStyleClass().add("hint");
            group.getChildren().add(rest);
        }
        return group;
    }
}
