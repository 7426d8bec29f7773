package fr.estrade.place;

import static fr.estrade.db.Tables.PLACE;
import static fr.estrade.db.Tables.ROOM;

import fr.estrade.list.Filter;
import fr.estrade.list.Operator;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import fr.estrade.ui.form.ListLookup;
import fr.estrade.ui.form.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Chooses a room: of the place that is chosen, or of any as long as none is. */
public final class RoomLookup implements Lookup {

    private final Kit kit;
    private final BaseAccess base;
    private final Supplier<UUID> placeId;

    /** @param placeId the place that is chosen; may give null */
    public RoomLookup(Kit kit, BaseAccess base, Supplier<UUID> placeId) {
        this.kit = kit;
        this.base = base;
        this.placeId = placeId;
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return of(null).find(id);
    }

    @Override
    public List<Choice> search(String typed, int limit) {
        UUID chosen = placeId.get();
        return of(chosen == null ? null : base.dsl().select(PLACE.CODE).from(PLACE).where(PLACE.ID.eq(chosen)).fetchOne(PLACE.CODE))
                .search(typed, limit);
    }

    /** A room is shown on the page of its place. */
    @Override
    public Place place(UUID id) {
        UUID chosen = placeId.get();
        return chosen == null ? null : Place.of(Places.PAGE, chosen).at(ROOM.getName());
    }

    private Lookup of(String placeCode) {
        Filter wanted = placeCode == null ? Filter.of("archived", Operator.IS, false) : Filter.of("placeCode", Operator.IS, placeCode);
        return new ListLookup(kit.texts(), base.list(Places.ROOMS, ROOM, PLACE),
                Places.ROOMS.query().withColumns(List.of("name", "place", "capacity")).withFilters(List.of(wanted)), null);
    }
}
