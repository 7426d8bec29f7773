package fr.estrade.storage;

import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowSource;
import java.sql.SQLException;

/** A machine on which the program keeps less than it promises, to see that the tests would notice. */
final class LessSafety extends Environment {
    private final boolean checkpoint;

    /** Without the redo tail, with or without the checkpoint. */
    LessSafety(boolean checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    SafetyNet safety(H2Safety full, H2File file) {
        return new SafetyNet() {
            @Override
            public void prepare(ChangeHeader header, RowSource rows) {}

            @Override
            public void committed() {
                if (checkpoint) {
                    try {
                        file.checkpoint();
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                }
            }

            @Override
            public void abandoned() {}
        };
    }
}
