package fr.estrade.exchange.page;

import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Imports;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Command;
import fr.estrade.ui.Feature;
import fr.estrade.ui.FeatureParts;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Place;
import org.jooq.UpdatableRecord;

/** Imports in the window: a page for each target, and the command that leads there. */
public final class ImportFeature implements Feature {
    private static final String PAGES = "import-";

    private final Imports imports;

    /** @param imports everything that can be imported */
    public ImportFeature(Imports imports) {
        this.imports = imports;
    }

    @Override
    public FeatureParts open(BaseAccess base) {
        FeatureParts parts = new FeatureParts();
        for (ImportTarget<?> target : imports.all()) {
            parts.page(page(target.name()), (kit, place) -> page(kit, base, target));
            parts.command(kit -> Command.of("exchange.begin.named", Icons.IMPORT, () -> go(kit, target.name())).with(target.title(kit.texts())));
        }
        return parts;
    }

    private static <R extends UpdatableRecord<R>> ImportPage<R> page(Kit kit, BaseAccess base, ImportTarget<R> target) {
        return new ImportPage<>(kit, base, target, Place.of(target.name()));
    }

    /** The command of a list that leads to the import of its records. */
    public static Command begin(Kit kit, String target) {
        return Command.of("exchange.begin", Icons.IMPORT, () -> go(kit, target));
    }

    /** What pasting does in a list of records that can be imported: the import begins with what was copied. */
    public static Runnable paste(Kit kit, String target) {
        return () -> kit.navigator().open(Place.of(page(target)).at(ImportPage.PASTED));
    }

    /** Name of the page that imports into a list. */
    public static String page(String target) {
        return PAGES + target;
    }

    private static void go(Kit kit, String target) {
        kit.navigator().open(Place.of(page(target)));
    }
}
