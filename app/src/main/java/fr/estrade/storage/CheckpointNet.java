package fr.estrade.storage;

import fr.estrade.storage.change.ChangeHeader;
import fr.estrade.storage.change.RowSource;
import java.sql.SQLException;

/** Safety of an H2 file without a redo tail: the checkpoint alone. */
final class CheckpointNet implements SafetyNet {
    private final H2Engine engine;

    CheckpointNet(H2Engine engine) {
        this.engine = engine;
    }

    @Override
    public void prepare(ChangeHeader header, RowSource rows) {}

    @Override
    public void committed() {
        try {
            engine.checkpoint();
        } catch (SQLException failed) {
            throw new SafetyLostException("base.checkpointFailed", failed);
        }
    }

    @Override
    public void abandoned() {}
}
