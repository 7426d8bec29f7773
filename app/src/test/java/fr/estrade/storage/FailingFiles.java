package fr.estrade.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2's that refuses to write when told to. */
public final class FailingFiles extends FilePathWrapper {
    /** What its paths begin with. */
    static final String SCHEME = "failing";
    /** Whether writing fails; H2 makes the instances, so a test cannot hand it over. */
    static final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FailingChannel(super.open(mode));
    }

    private static final class FailingChannel extends FileBaseDefault {
        private final FileChannel real;

        FailingChannel(FileChannel real) {
            this.real = real;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return real.read(into, position);
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (FailingFiles.failing.get()) {
                throw new IOException("No space left on device");
            }
            return real.write(from, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
