package fr.estrade.evaluation.page;

import fr.estrade.evaluation.Content;
import fr.estrade.evaluation.ContentReader;
import fr.estrade.evaluation.VersionDifference.Change;
import fr.estrade.evaluation.VersionDifference;
import fr.estrade.evaluation.VersionSummary;
import fr.estrade.ui.EmptyState;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.PageScroll;
import fr.estrade.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The versions of a questionnaire, the newest first: how often each was put and answered, and how it differs from the one before. */
final class VersionsView extends View {

    static final String KEY = "questionnaire.versions";

    /** @param changes from the version before; null for the first */
    private record Told(VersionSummary version, List<Change> changes) {
    }

    private final Kit kit;
    private final QuestionnaireDesk desk;
    private final Runnable toQuestions;
    private final VBox versions = new VBox();
    private List<Told> shown = List.of();

    /** @param toQuestions leads to the questions */
    VersionsView(QuestionnaireDesk desk, Runnable toQuestions) {
        this.kit = desk.kit();
        this.desk = desk;
        this.toQuestions = toQuestions;
    }

    @Override
    protected Parent build() {
        versions.getStyleClass().addAll("questions-page", "version-list");
        keepRead(desk.base().changes(), desk::concerns, this::read);
        return new PageScroll(versions);
    }

    @Override
    public void focusFirst() {
        Node first = versions.lookup(".hyperlink");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void read() {
        kit.tasks().run(kit.text("questionnaire.reading"), this::told).latest(this, 0).onSuccess(this::show).start();
    }

    private List<Told> told() {
        ContentReader reader = new ContentReader(desk.base().dsl());
        List<VersionSummary> all = reader.versions(desk.id());
        Map<UUID, Content> contents = reader.versions(all.stream().map(VersionSummary::id).toList());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Content before = i + 1 < all.size() ? contents.get(all.get(i + 1).id()) : null;
            told.add(new Told(all.get(i), before == null ? null : VersionDifference.between(before, contents.get(all.get(i).id()))));
        }
        return told;
    }

    private void show(List<Told> told) {
        if (told.isEmpty()) {
            shown = told;
            versions.getChildren().setAll(new EmptyState(kit.texts(), Icons.DOCUMENT, kit.text("questionnaire.noQuestion"),
                    kit.text("questionnaire.noQuestion.help")));
            return;
        }
        if (!told.equals(shown)) {
            shown = told;
            replacing(() -> versions.getChildren().setAll(told.stream().map(this::block).toList()));
        }
        contentShown();
    }

    private Node block(Told told) {
        VersionSummary version = told.version();
        Hyperlink title = new Hyperlink(kit.text("questionnaire.version", version.number()));
        title.getStyleClass().add("subheading");
        title.setOnAction(event -> {
            desk.versionProperty().set(version.id());
            toQuestions.run();
        });
        Label used = new Label(kit.text("questionnaire.version.used", kit.texts().count("questionnaire.sessions", version.sessions()),
                kit.texts().count("questionnaire.sheets", version.sheets())));
        used.getStyleClass().add("hint");
        VBox block = new VBox(title, used);
        block.getStyleClass().add("version-block");
        if (told.changes() != null) {
            if (told.changes().isEmpty()) {
                block.getChildren().add(new Label(kit.text("questionnaire.difference.none")));
            }
            told.changes().forEach(change -> block.getChildren().add(line(change)));
        }
        return block;
    }

    private Node line(Change change) {
        String text = change.before() != null && !change.before().french().equals(change.label().french())
                ? kit.text("questionnaire.difference.REWORDED.from", change.before().in(kit.texts()), change.label().in(kit.texts()))
                : kit.text("questionnaire.difference." + change.kind().name(), change.label().in(kit.texts()));
        Label line = new Label(text);
        line.setWrapText(true);
        return line;
    }
}
