package jp.kenshin.jointmetering.nw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The way of an answer to the partner. Its beginning is held back, so that what fails early can still be answered as what it is; from the
 * first byte that goes out on, nothing is held. Knows how much was written, and whether it was the way that broke.
 */
final class HeldBackOutput extends OutputStream {
    /** What is held back at most, in bytes. */
    static final int MOST = 65_536;

    private final OutputStream partner;
    private final Runnable beforeTheFirst;
    private final Runnable beforeEach;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean released;
    private long bytes;
    private @Nullable IOException broken;

    /**
     * @param beforeTheFirst done before the first byte goes out; nothing does when it fails
     * @param beforeEach done before each piece goes out; no further one does once it has failed
     */
    HeldBackOutput(OutputStream partner, Runnable beforeTheFirst, Runnable beforeEach) {
        this.partner = partner;
        this.beforeTheFirst = beforeTheFirst;
        this.beforeEach = beforeEach;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        if (!released && held.size() + length > MOST) {
            beforeTheFirst.run();
            release();
        }
        if (released) {
            attempt(() -> partner.write(buffer, offset, length));
        } else {
            held.write(buffer, offset, length);
        }
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        if (released) {
            attempt(partner::flush);
        }
    }

    /** Lets go of what is held back. */
    void release() throws IOException {
        released = true;
        attempt(() -> held.writeTo(partner));
        held.reset();
    }

    boolean isReleased() {
        return released;
    }

    /** What was written so far, before any compression. */
    long bytes() {
        return bytes;
    }

    /** Whether the failure comes from a partner that takes no more. */
    boolean brokeBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause == broken) {
                return true;
            }
        }
        return false;
    }

    private void attempt(Step step) throws IOException {
        beforeEach.run();
        try {
            step.run();
        } catch (IOException e) {
            broken = e;
            throw e;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
