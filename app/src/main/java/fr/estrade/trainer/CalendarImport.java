package fr.estrade.trainer;

import fr.estrade.db.tables.records.TrainerRecord;
import fr.estrade.record.RecordModel;
import fr.estrade.storage.BaseException;
import fr.estrade.ui.BaseAccess;
import fr.estrade.ui.FileDialogs;
import fr.estrade.ui.Kit;
import fr.estrade.ui.Undoing;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the calendar of a trainer over from a file that the user chooses, and says what came of it. */
final class CalendarImport {

    private final Kit kit;
    private final BaseAccess base;

    CalendarImport(Kit kit, BaseAccess base) {
        this.kit = kit;
        this.base = base;
    }

    /** @param trainer null while it is being read */
    void choose(RecordModel<TrainerRecord> trainer) {
        if (trainer == null || trainer.isNew()) {
            kit.toasts().warn(kit.text("calendar.import.saveFirst"));
            return;
        }
        kit.files().open(kit.text("trainer.calendar.import"), FileDialogs.Kind.of(kit.text("calendar.import.kind"), "ics", "csv"))
                .ifPresent(file -> run(trainer, file));
    }

    private void run(RecordModel<TrainerRecord> trainer, Path file) {
        kit.tasks().write(kit.text("calendar.import.running", file.getFileName()), () -> new UnavailabilityImport(base.journal())
                        .run(trainer.id(), new CalendarFile(kit.texts(), base.clock()).read(file)))
                .onSuccess(this::say)
                .onFailure(CalendarFileException.class, refused -> kit.toasts().warn(kit.text(refused.key(), refused.arguments())))
                .onFailure(IOException.class, unreadable -> kit.toasts().warn(kit.text("attachments.unreadable", file.getFileName())))
                .onFailure(BaseException.class, refused -> kit.toasts().warn(kit.text(refused)))
                .start();
    }

    private void say(UnavailabilityImport.Result result) {
        String said = kit.text("calendar.import.done", result.added(), result.changed(), result.removed(), result.same());
        if (result.saved().changed()) {
            new Undoing(kit, base).offer(said, result.saved());
        } else {
            kit.toasts().say(said);
        }
    }
}
