package fr.estrade.participant;

import fr.estrade.db.tables.records.ParticipantRecord;
import fr.estrade.exchange.Decision;
import fr.estrade.exchange.Decisions;
import fr.estrade.exchange.ImportLine;
import fr.estrade.exchange.ImportRun;
import fr.estrade.exchange.ImportTarget;
import fr.estrade.exchange.Mapping;
import fr.estrade.exchange.Outcome;
import fr.estrade.exchange.Preview;
import fr.estrade.exchange.Sample;
import fr.estrade.exchange.read.ImportException;
import fr.estrade.exchange.read.Limits;
import fr.estrade.exchange.read.Table;
import fr.estrade.exchange.read.TableSource;
import fr.estrade.exchange.read.Tables;
import fr.estrade.journal.Saved;
import fr.estrade.storage.BaseException;
import fr.estrade.task.Progress;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.Icons;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Question;
import fr.estrade.ui.Undoing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A table of people that was pasted into a group: says who is created and who is recognised, line by line, then puts them all in at once. */
final class PasteDialog {

    /** Of a longer table only what somebody has to look at is shown, and no more than anybody would. */
    private static final int SHOWN = 200;
    private static final Set<Outcome> LOOKED_AT = Set.of(Outcome.DOUBT, Outcome.REFUSED);

    private final Kit kit;
    private final BaseAccess base;
    private final Roster roster;

    /** What was understood of a table. */
    private record Read(ImportRun<ParticipantRecord> run, Mapping mapping, ImportTarget<ParticipantRecord> target, List<ImportLine> lines) {
    }

    /** What was written, and what became of the lines. */
    private record Written(Preview shown, Saved saved) {
    }

    PasteDialog(Kit kit, BaseAccess base, Roster roster) {
        this.kit = kit;
        this.base = base;
        this.roster = roster;
    }

    /** @param text as it comes from a spreadsheet */
    void show(String text) {
        kit.tasks().run(kit.text("group.paste.reading"), () -> read(text)).onSuccess(this::ask)
                .onFailure(ImportException.class, refused -> kit.toasts().warn(refused.text(kit.texts()))).start();
    }

    private Read read(String text) {
        String name = kit.text("group.paste.name");
        Table table = new Tables(Limits.USUAL).open(TableSource.ofText(name, text), null);
        ImportTarget<ParticipantRecord> target = MemberImport.target(roster, LocalDate.now(base.clock()));
        Mapping mapping = MemberImport.guess(target, Sample.of(table, name), roster);
        ImportRun<ParticipantRecord> run = new ImportRun<>(target, table, name, mapping, kit.texts(), base.clock());
        List<ImportLine> lines = new ArrayList<>();
        run.preview(base.dsl(), Decisions.NONE, lines::addAll, Progress.none());
        return new Read(run, mapping, target, lines);
    }

    private void ask(Read read) {
        Set<Integer> others = new TreeSet<>();
        VBox lines = new VBox();
        lines.getStyleClass().add("paste-lines");
        List<ImportLine> shown = read.lines().size() <= SHOWN ? read.lines()
                : read.lines().stream().filter(line -> LOOKED_AT.contains(line.outcome())).limit(SHOWN).toList();
        shown.forEach(line -> lines.getChildren().add(line(line, others)));
        if (shown.size() < read.lines().size()) {
            lines.getChildren().add(new Label(kit.texts().count("group.paste.more", read.lines().size() - shown.size())));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("merge-scroll", "record-merge-scroll");
        Question question = kit.dialogs().question(kit.text("group.paste"), said(read)).content(scroll);
        question.choice(kit.text("group.paste.do"), () -> write(read, others)).cancel().show();
    }

    private String said(Read read) {
        String columns = read.mapping().fields().stream().filter(Objects::nonNull)
                .map(field -> read.target().find(field).map(found -> found.label(kit.texts())).orElse(field)).collect(Collectors.joining(", "));
        long created = read.lines().stream().filter(line -> line.outcome() == Outcome.CREATE).count();
        long refused = read.lines().stream().filter(line -> line.outcome() == Outcome.REFUSED).count();
        return kit.text("group.paste.text", columns, created, read.lines().size() - created - refused, refused);
    }

    private Node line(ImportLine line, Set<Integer> others) {
        Icons icon = switch (line.outcome()) {
            case CREATE -> Icons.ADD;
            case REFUSED -> Icons.ERROR;
            case DOUBT -> Icons.WARNING;
            default -> Icons.CHECK;
        };
        String detail = line.detail().isEmpty() ? "" : kit.text("group.paste.detail", line.detail());
        Label text = icon.on(new Label(kit.text("group.paste.line." + line.outcome().name(), called(line), detail)));
        text.setWrapText(true);
        if (line.outcome() != Outcome.DOUBT) {
            return text;
        }
        CheckBox other = new CheckBox(kit.text("group.paste.other"));
        other.setMinWidth(CheckBox.USE_PREF_SIZE);
        other.setAccessibleText(kit.text("group.paste.otherNamed", line.name()));
        other.selectedProperty().subscribe(selected -> {
            if (selected) {
                others.add(line.line());
            } else {
                others.remove(line.line());
            }
        });
        HBox box = new HBox(text, other);
        box.getStyleClass().add("paste-doubt");
        return box;
    }

    /** By what a line is found again in the table: the name, of a refused one its number too. */
    private String called(ImportLine line) {
        if (line.name().isEmpty()) {
            return kit.text("group.paste.numbered", line.line());
        }
        return line.outcome() == Outcome.REFUSED ? kit.text("group.paste.numberedNamed", line.line(), line.name()) : line.name();
    }

    /** Who was found likely is the same unless it was said otherwise. */
    private void write(Read read, Set<Integer> others) {
        Decisions decisions = new Decisions(Map.of(), Decision.SAME).with(others, Decision.OTHER);
        kit.tasks().write(kit.text("group.writing"), () -> {
            Preview shown = read.run().preview(base.dsl(), decisions, lines -> { }, Progress.none());
            return new Written(shown, read.run().write(base.journal(), decisions, shown, false, Progress.none()));
        }).onSuccess(this::done)
                .onFailure(ImportException.class, refused -> kit.toasts().warn(refused.text(kit.texts())))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused))).start();
    }

    private void done(Written written) {
        int refused = written.shown().count(Outcome.REFUSED);
        String done = kit.text(refused == written.shown().lines() ? "group.paste.doneNothing" : "group.paste.done");
        new Undoing(kit, base).offer(refused == 0 ? done : kit.texts().count("exchange.done.refused", refused, done), written.saved());
    }
}
