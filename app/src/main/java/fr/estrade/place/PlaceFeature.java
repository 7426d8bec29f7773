package fr.estrade.place;

import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.ROOM;
import static fr.estrade.db.Tables.SESSION;

import fr.estrade.db.tables.records.PlaceRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.organisation.Organisations;
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
import fr.estrade.ui.OwnerPlaces;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import fr.estrade.ui.RecordSearch;
import fr.estrade.ui.form.AddedPart;
import fr.estrade.ui.form.RecordPage;
import fr.estrade.ui.form.RelatedRecords;
import fr.estrade.ui.grid.ListPage;
import java.util.List;
import org.jooq.impl.DSL;

/** Places and rooms in the window: their lists, and a place with its rooms. */
public final class PlaceFeature implements Feature {

    private static final String LIST_PAGE = "places";
    private static final String ROOMS_PAGE = "rooms";

    private final List<AddedPart> more;

    /** @param more parts of the page of a place that features above bring */
    public PlaceFeature(List<AddedPart> more) {
        this.more = List.copyOf(more);
    }

    @Override
    public List<NavigationEntry> navigation() {
        return List.of(new NavigationEntry("nav.places", Icons.PLACE, Place.of(LIST_PAGE)).with(Places.PAGE, ROOMS_PAGE));
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        return new FeatureParts()
                .page(LIST_PAGE, (kit, place) -> list(kit, base))
                .page(Places.PAGE, (kit, place) -> place.id() == null
                        ? record(kit, base, new RecordPage<>(kit, base, fresh()))
                        : record(kit, base, new RecordPage<>(kit, base, Places.SHAPE, place.id())))
                .page(ROOMS_PAGE, (kit, place) -> rooms(kit, base))
                .command(PlaceFeature::create)
                .search(new RecordSearch(Places.LIST, Places.PAGE, Icons.PLACE, "name", List.of("city")));
    }

    private static Command create(Kit kit) {
        return Command.of("place.new", Icons.ADD, () -> kit.navigator().open(Place.of(Places.PAGE)));
    }

    private static Page list(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Places.LIST, PLACE, ROOM))
                .opens(id -> Place.of(Places.PAGE, id))
                .primary(create(kit).on(Keys.NEW))
                .also(Command.of("place.rooms.all", Icons.PLACE, () -> kit.navigator().open(Place.of(ROOMS_PAGE))))
                .deletes(new Deletions(kit, base).of(PLACE, "place.deleted"))
                .preset("place.view.ours", Places.LIST.query().and(Filter.of("providedByClient", Operator.IS, false)))
                .preset("place.view.clients", Places.LIST.query().and(Filter.of("providedByClient", Operator.IS, true)))
                .empty("place.none");
    }

    private static Page rooms(Kit kit, BaseAccess base) {
        return new ListPage(kit, base.list(Places.ROOMS, PLACE, ROOM))
                .opens(new OwnerPlaces(ROOM.PLACE_ID, Places.PAGE))
                .empty("room.none");
    }

    /** A new place, whose code follows its name until one is typed. */
    private static RecordModel<PlaceRecord> fresh() {
        RecordModel<PlaceRecord> model = Places.SHAPE.create();
        Places.CODES.follow(model, PLACE.NAME);
        return model;
    }

    private Page record(Kit kit, BaseAccess base, RecordPage<PlaceRecord> page) {
        return page.titled(model -> model.get(PLACE.NAME) == null ? kit.text("place.untitled") : model.get(PLACE.NAME))
                .label(model -> ChangeLabel.of(model.isNew() ? "place.created" : "place.changed", model.get(PLACE.NAME)))
                .more(create(kit).on(Keys.NEW))
                .form("page.form", form -> {
                    form.section("place.identity").wideText(PLACE.NAME).fields(PLACE.CODE)
                            .reference(PLACE.ORGANISATION_ID, Organisations.placeOwner(kit, base))
                            .check(PLACE.PROVIDED_BY_CLIENT);
                    form.section("place.rooms").children(ROOM.PLACE_ID, table -> table.column(ROOM.NAME, 3).column(ROOM.CAPACITY, 1)
                            .area(ROOM.EQUIPMENT, 4).area(ROOM.ACCESSIBILITY, 4).add("room.add"));
                    form.section("place.where").area(PLACE.ADDRESS).fields(PLACE.POSTAL_CODE, PLACE.CITY).area(PLACE.ACCESS)
                            .area(PLACE.ACCESSIBILITY);
                    form.section("place.rules").area(PLACE.INTERNAL_RULES, 4);
                    form.section("place.other").area(PLACE.NOTES).check(PLACE.ARCHIVED);
                })
                .added(more)
                .part("place.uses", model -> new RelatedRecords(kit, base, "place.uses.none")
                        .of("nav.sessions", Icons.SESSION, "session", dsl -> dsl.select(SESSION.ID,
                                        DSL.concat(SESSION.CODE, DSL.inline(" · "), SESSION.TITLE))
                                .from(SESSION).where(SESSION.PLACE_ID.eq(model.id()))
                                .orderBy(SESSION.STARTS_ON.desc(), SESSION.CODE, SESSION.ID)));
    }
}
