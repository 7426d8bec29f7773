package fr.estrade.shell;

import fr.estrade.storage.BaseLocation;
import fr.estrade.ui.Memory;
import java.util.ArrayList;
import java.util.List;

/** The bases that were opened last on this workstation. A PostgreSQL base is remembered only if its URL holds no password. */
final class RecentBases {
    private static final String MEMORY = "bases.recent";
    private static final int AT_MOST = 8;

    private final Memory memory;

    RecentBases(Memory memory) {
        this.memory = memory;
    }

    /** Where they are, the last one first. */
    List<BaseLocation> all() {
        List<BaseLocation> found = new ArrayList<>();
        for (String text : memory.recall(MEMORY, String[].class).map(List::of).orElse(List.of())) {
            try {
                found.add(BaseLocation.parse(text));
            } catch (RuntimeException noLonger) {
                // Somebody has edited the file; the others are still good.
                continue;
            }
        }
        return found;
    }

    /** Puts a base first. */
    void add(BaseLocation location) {
        String text = location.isFolder() ? location.folder().toString() : location.url();
        if (text.matches("(?i).*(password=|//[^/]*:[^/]*@).*")) {
            return;
        }
        List<String> texts = new ArrayList<>();
        texts.add(text);
        all().stream().map(base -> base.isFolder() ? base.folder().toString() : base.url()).filter(other -> !other.equals(text)).forEach(texts::add);
        memory.remember(MEMORY, texts.subList(0, Math.min(AT_MOST, texts.size())));
    }
}
