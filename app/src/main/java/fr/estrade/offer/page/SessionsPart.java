package fr.estrade.offer.page;

import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.code.SessionStatus;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.Sort;
import fr.estrade.list.Unknown;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.View;
import fr.estrade.ui.grid.Grid;
import fr.estrade.ui.grid.ListSource;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The sessions of an offer, the newest first, and the command that opens another. */
final class SessionsPart extends View {

    private final Kit kit;
    private final ListSource source;
    private final Grid grid;
    private final Command create;

    /** @param refusal why no session can be opened of the offer; null or empty while one can */
    SessionsPart(Kit kit, BaseAccess base, UUID offerId, ObservableValue<String> refusal) {
        this.kit = kit;
        this.source = base.list(list(offerId), SESSION);
        this.grid = new Grid(kit, source);
        this.create = create(kit, offerId).unless(refusal);
    }

    /** Opens a session of an offer; the page that does it belongs to the sessions. */
    static Command create(Kit kit, UUID offerId) {
        return Command.of("offerpage.session.new", Icons.SESSION, () -> kit.navigator().open(new Place("newSession", offerId, null)));
    }

    private static ListDefinition list(UUID offerId) {
        return ListDefinition.named("offerSessions")
                .from(SESSION, SESSION.ID)
                .where(SESSION.OFFER_ID.eq(offerId))
                .column("code", SESSION.CODE, column -> column.identity().width(10))
                .column("startsOn", SESSION.STARTS_ON, column -> column.unknown(Unknown.TO_DEFINE))
                .column("endsOn", SESSION.ENDS_ON)
                .column("datedCount", SESSION.DATED_COUNT, column -> column.width(8))
                .column("dayCount", SESSION.DAY_COUNT, column -> column.width(8))
                .column("commissioning", SESSION.organisation().NAME, column -> column.width(26).label("offerpage.session.commissioning"))
                .column("place", SESSION.PLACE, column -> column.width(22))
                .column("status", SESSION.STATUS, column -> column.width(14))
                .search(SESSION.SEARCH_KEY)
                .order(Sort.descending("startsOn"), Sort.descending("code"))
                .build();
    }

    @Override
    protected Parent build() {
        grid.queryProperty().set(source.list().query());
        grid.look("status", status -> OfferLooks.of((SessionStatus) status));
        grid.onOpen(id -> kit.navigator().open(Place.of("session", id)));
        grid.setPlaceholder(new HBox());
        grid.countProperty().subscribe(count -> {
            if (count != null && count == 0) {
                grid.setPlaceholder(new EmptyState(kit.texts(), Icons.SESSION, kit.text("offerpage.session.none"),
                        kit.text("offerpage.session.none.help"), create));
            }
        });
        Label count = new Label();
        count.getStyleClass().add("subheading");
        grid.countProperty().subscribe(number -> count.setText(number == null ? "" : kit.texts().count("offerpage.session.count", number)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(count, space, create.button(kit.texts()));
        top.getStyleClass().add("part-top");
        BorderPane root = new BorderPane(grid.root());
        root.setTop(top);
        root.getStyleClass().add("sessions-part");
        whileAttached(() -> source.changes().listen(event -> {
            if (source.isTouchedBy(event)) {
                grid.reload();
            }
        }));
        return root;
    }

    @Override
    public void focusFirst() {
        grid.focusFirst();
    }
}
