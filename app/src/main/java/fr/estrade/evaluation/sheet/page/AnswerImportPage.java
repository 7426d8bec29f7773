package fr.estrade.evaluation.sheet.page;

import fr.estrade.db.tables.records.AnswerSheetRecord;
import fr.estrade.evaluation.sheet.AnswerImport;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.page.ImportPage;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Page;
import fr.estrade.ui.Place;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The import of answers to an evaluation: its fields are known once its questionnaire and its session are read. */
final class AnswerImportPage extends Page {
    private final Kit kit;
    private final BaseAccess base;
    private final UUID evaluationId;
    private final StackPane root = new StackPane();
    private ImportPage<AnswerSheetRecord> page;

    AnswerImportPage(Kit kit, BaseAccess base, UUID evaluationId) {
        this.kit = kit;
        this.base = base;
        this.evaluationId = evaluationId;
        setTitle(kit.text("sheet.import.title"));
    }

    @Override
    public boolean isLeftForGood() {
        return true;
    }

    @Override
    protected Parent build() {
        return root;
    }

    @Override
    protected void onAttached() {
        if (page == null) {
            kit.tasks().run(kit.text("sheet.reading"), () -> new AnswerImport(base.clock()).target(base.dsl(), evaluationId)).latest(this, 0)
                    .onSuccess(this::show).start();
        }
    }

    private void show(Optional<ImportTarget<AnswerSheetRecord>> target) {
        if (target.isEmpty()) {
            root.getChildren().setAll(new EmptyState(kit.texts(), Icons.NOT_FOUND, kit.text("sheet.gone"), kit.text("sheet.gone.help")));
            return;
        }
        page = new ImportPage<>(kit, base, target.get(), Place.of(SheetFeature.PAGE, evaluationId));
        root.getChildren().setAll(page.root());
        contentShown();
    }

    @Override
    public void focusFirst() {
        if (page != null) {
            page.takeFocus();
        }
    }

    @Override
    public boolean pressed(KeyEvent event) {
        return page != null && page.pressed(event);
    }
}
