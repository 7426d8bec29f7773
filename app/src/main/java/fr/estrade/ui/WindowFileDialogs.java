package fr.estrade.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The file dialogs of the platform. They open where the user last chose a file. */
public final class WindowFileDialogs implements FileDialogs {

    private static final String MEMORY = "files.folder";

    private final Supplier<Window> owner;
    private final Memory memory;
    private final Consumer<Path> shower;

    /**
     * The dialogs of a window.
     *
     * @param owner  the window that a dialog belongs to when it opens; may give null
     * @param memory remembers the folder
     * @param shower opens a file in another program
     */
    public WindowFileDialogs(Supplier<Window> owner, Memory memory, Consumer<Path> shower) {
        this.owner = owner;
        this.memory = memory;
        this.shower = shower;
    }

    @Override
    public Optional<Path> save(String title, String name, Kind kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<Path> open(String title, Kind kind) {
        return chosen(chooser(title, kind).showOpenDialog(owner.get()));
    }

    @Override
    public Optional<Path> folder(String title, Path initial) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (initial != null && Files.isDirectory(initial)) {
            chooser.setInitialDirectory(initial.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath).map(Path::toAbsolutePath);
    }

    @Override
    public void show(Path file) {
        shower.accept(file);
    }

    private FileChooser chooser(String title, Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(
                new FileChooser.ExtensionFilter(kind.name(), kind.extensions().stream().map(extension -> "*." + extension).toList()));
        memory.recall(MEMORY, String.class).map(Path::of).filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    private Optional<Path> chosen(File file) {
        if (file == null) {
            return Optional.empty();
        }
        memory.remember(MEMORY, file.getAbsoluteFile().getParent());
        return Optional.of(file.toPath().toAbsolutePath());
    }
}
