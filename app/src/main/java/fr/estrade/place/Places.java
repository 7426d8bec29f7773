package fr.estrade.place;

import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.ROOM;

import fr.estrade.db.tables.records.PlaceRecord;
import fr.estrade.journal.ChangeLabel;
import fr.estrade.journal.Journal;
import fr.estrade.list.ColumnKind;
import fr.estrade.list.Filter;
import fr.estrade.list.ListDefinition;
import fr.estrade.list.ListFields;
import fr.estrade.list.Operator;
import fr.estrade.list.Sort;
import fr.estrade.record.ByName;
import fr.estrade.record.NameCodes;
import fr.estrade.record.RecordShape;
import fr.estrade.record.show.RecordKind;
import fr.estrade.record.show.RecordOutline;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** What a place is made of, the lists of places and rooms, and how one is chosen. */
public final class Places {

    /** Name of the page of a place. */
    public static final String PAGE = "place";

    /** Every place. */
    public static final ListDefinition LIST = ListDefinition.named("places")
            .from(PLACE, PLACE.ID)
            .column("code", PLACE.CODE, column -> column.identity().whole().width(16))
            .column("name", PLACE.NAME, column -> column.width(30))
            .column("city", PLACE.CITY, column -> column.width(18))
            .column("owner", PLACE.organisation().NAME, column -> column.width(24).label("place.organisation_id"))
            .column("roomCount", ListFields.count(ROOM, ROOM.PLACE_ID.eq(PLACE.ID)), column -> column.kind(ColumnKind.COUNT).width(7))
            .column("capacity", DSL.field(DSL.select(DSL.max(ROOM.CAPACITY)).from(ROOM).where(ROOM.PLACE_ID.eq(PLACE.ID))),
                    column -> column.kind(ColumnKind.COUNT).width(9))
            .column("providedByClient", PLACE.PROVIDED_BY_CLIENT, column -> column.width(15))
            .column("accessibility", PLACE.ACCESSIBILITY, column -> column.hidden().width(30))
            .column("address", PLACE.ADDRESS, column -> column.hidden().width(30))
            .column("postalCode", PLACE.POSTAL_CODE, column -> column.hidden())
            .column("archived", PLACE.ARCHIVED, column -> column.hidden())
            .search(PLACE.SEARCH_KEY)
            .order(Sort.by("name"))
            .build();

    /** Every room of every place. */
    public static final ListDefinition ROOMS = ListDefinition.named("rooms")
            .from(ROOM, ROOM.ID)
            .column("name", ROOM.NAME, column -> column.identity().width(22).searchable())
            .column("place", ROOM.place().NAME, column -> column.width(30).searchable().label("room.place_id"))
            .column("placeCode", ROOM.place().CODE, column -> column.hidden().whole().width(16))
            .column("city", ROOM.place().CITY, column -> column.width(18).searchable())
            .column("capacity", ROOM.CAPACITY, column -> column.kind(ColumnKind.COUNT).width(9))
            .column("equipment", ROOM.EQUIPMENT, column -> column.width(30))
            .column("accessibility", ROOM.ACCESSIBILITY, column -> column.width(30))
            .column("archived", ROOM.place().ARCHIVED, column -> column.hidden())
            .order(Sort.by("place"), Sort.by("name"))
            .build();

    /** Places, called by their code. */
    public static final RecordKind KIND = RecordKind.of("place", PLACE, PLACE.CODE).shown(RecordOutline.of(PLACE)
            .called(PLACE.ORGANISATION_ID, "owner")
            .children("rooms", ROOM.PLACE_ID, ROOM.POSITION));

    static final RecordShape<PlaceRecord> SHAPE = RecordShape.of(PLACE)
            .children(RecordShape.of(ROOM), ROOM.PLACE_ID, ROOM.POSITION);

    static final NameCodes<PlaceRecord> CODES = new NameCodes<>(PLACE.CODE, "LIEU");

    private Places() {
    }

    /** Chooses a place, or makes one of the name that was typed. */
    public static Lookup lookup(Kit kit, BaseAccess base) {
        return new ListLookup(kit.texts(), base.list(LIST, PLACE, ROOM), LIST.query()
                .withColumns(List.of("name", "city"))
                .withFilters(List.of(Filter.of("archived", Operator.IS, false))), PAGE)
                .creating(name -> named(base.journal(), name));
    }

    /** Makes a place of that name, or gives the one that has it. */
    static UUID named(Journal journal, String name) {
        return journal.writeReturning(ChangeLabel.of("place.created", name), tx -> new ByName<>(PLACE.NAME, PLACE.ARCHIVED)
                .in(tx, name, place -> { }, place -> place.setCode(CODES.free(tx, name))));
    }
}
