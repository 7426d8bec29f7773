package fr.estrade.offer.page;

import static fr.estrade.db.Tables.OFFER;

import fr.estrade.db.code.OfferStatus;
import fr.estrade.offer.Completeness;
import fr.estrade.offer.OfferReader;
import fr.estrade.offer.OfferSnapshot;
import fr.estrade.offer.Requirement;
import fr.estrade.text.Texts;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Place;
import fr.estrade.ui.Todo;
import fr.estrade.ui.TodoSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What waits in the catalogue: published offers whose sheets do not state all that they must. */
final class OfferTodos implements TodoSource {

    private static final int NAMED = 4;

    private final BaseAccess base;

    OfferTodos(BaseAccess base) {
        this.base = base;
    }

    private record Owing(UUID id, String title, List<Completeness.Item> items) {
    }

    @Override
    public List<Todo> find(Texts texts, LocalDate today) {
        List<Owing> owing = owing();
        List<Todo> todos = new ArrayList<>();
        int named = owing.size() <= NAMED + 1 ? owing.size() : NAMED;
        for (Owing offer : owing.subList(0, named)) {
            String items = texts.formats().list(offer.items().stream().map(item -> item.requirement().called(texts)).toList());
            todos.add(new Todo(Todo.Urgency.TO_COMPLETE, Icons.OFFER, texts.get("offerpage.todo", offer.title()),
                    texts.get("offerpage.todo.owed", items), texts.get("offerpage.todo.verb"),
                    Place.of(OfferPage.PAGE, offer.id())));
        }
        if (owing.size() > named) {
            todos.add(new Todo(Todo.Urgency.TO_COMPLETE, Icons.OFFER, texts.count("offerpage.todo.more", owing.size() - named), null,
                    texts.get("offerpage.todo.list"), Place.of(OfferFeature.LIST_PAGE)));
        }
        return todos;
    }

    /** The published offers that owe something, those that owe most first. */
    private List<Owing> owing() {
        OfferReader reader = new OfferReader(base.dsl());
        String referential = reader.currentReferential().orElse(null);
        if (referential == null) {
            return List.of();
        }
        List<Requirement> requirements = reader.requirements(referential);
        List<UUID> published = base.dsl().select(OFFER.ID).from(OFFER).where(OFFER.STATUS.eq(OfferStatus.PUBLISHED)).and(OFFER.TEMPLATE.isFalse())
                .fetch(OFFER.ID);
        Map<UUID, OfferSnapshot> offers = reader.readAll(published);
        return offers.values().stream()
                .map(offer -> new Owing(offer.id(), offer.offer().getTitle(), Completeness.of(offer, requirements).open()))
                .filter(offer -> !offer.items().isEmpty())
                .sorted(Comparator.comparing((Owing offer) -> -offer.items().size()).thenComparing(Owing::title))
                .toList();
    }
}
