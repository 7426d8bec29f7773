package fr.estrade.evaluation.comment.page;

import fr.estrade.evaluation.comment.Comment.Tag;
import fr.estrade.evaluation.comment.Comments;
import fr.estrade.text.SearchKey;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.form.Lookup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chooses a tag by its first letters, those that begin so before those that only hold them; a name that there is not makes one. */
final class TagLookup implements Lookup {

    private final BaseAccess base;

    TagLookup(BaseAccess base) {
        this.base = base;
    }

    @Override
    public Optional<Choice> find(UUID id) {
        return Comments.tags(base.dsl()).stream().filter(tag -> tag.id().equals(id)).map(TagLookup::choice).findFirst();
    }

    @Override
    public List<Choice> search(String typed, int limit) {
        String wanted = SearchKey.fold(typed.strip());
        Comparator<Tag> beginning = Comparator.comparing(tag -> !SearchKey.fold(tag.name()).startsWith(wanted));
        return Comments.tags(base.dsl()).stream().filter(tag -> SearchKey.fold(tag.name()).contains(wanted))
                .sorted(beginning.thenComparing(tag -> SearchKey.fold(tag.name()))).limit(limit).map(TagLookup::choice).toList();
    }

    private static Choice choice(Tag tag) {
        return new Choice(tag.id(), tag.name(), "");
    }

    @Override
    public boolean creates() {
        return true;
    }

    @Override
    public UUID create(String name) {
        return new Comments(base.journal()).named(name);
    }
}
