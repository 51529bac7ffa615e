package jp.kenshin.jointmetering.web.alarms;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import jp.kenshin.jointmetering.web.signin.PortalUser;

/**
 * One page that waits for news. Writes only when the connection takes it at once, so that a slow reader holds up nobody; what is waiting to
 * be said already is not said twice.
 */
final class LiveConnection implements WriteListener {
    /** Something entered the log: ask again. */
    static final String NEWS = "event: news\ndata: news\n\n";
    /** The session has ended. */
    static final String END = "event: end\ndata: end\n\n";
    /** Keeps the connection open and tells whether it is. */
    static final String HEARTBEAT = ": \n\n";

    private static final Logger LOG = System.getLogger(LiveConnection.class.getName());
    private static final int MOST_WAITING = 4;

    private final PortalUser user;
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean begun;
    private boolean ended;
    private boolean closed;

    LiveConnection(PortalUser user, AsyncContext context) throws IOException {
        this.user = user;
        this.context = context;
        this.out = context.getResponse().getOutputStream();
    }

    /** Begins to write. */
    void begin() {
        out.setWriteListener(this);
    }

    PortalUser user() {
        return user;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Says something as soon as the connection takes it; one that takes nothing for long is closed. */
    synchronized void say(String message) {
        if (closed || waiting.contains(message) && !message.equals(HEARTBEAT)) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            close();
            return;
        }
        waiting.add(message);
        write();
    }

    /** Says that the session has ended, and closes. */
    synchronized void end() {
        ended = true;
        say(END);
        closeWhenSaid();
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
        closeWhenSaid();
    }

    @Override
    public synchronized void onError(Throwable gone) {
        LOG.log(Level.DEBUG, "a page that waited for alarms is gone", gone);
        close();
    }

    private void write() {
        try {
            while (begun && !closed && !waiting.isEmpty() && out.isReady()) {
                out.write(waiting.remove().getBytes(StandardCharsets.UTF_8));
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.DEBUG, "a page that waited for alarms is gone", gone);
            close();
        }
    }

    private void closeWhenSaid() {
        if (ended && waiting.isEmpty()) {
            close();
        }
    }

    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        try {
            context.complete();
        } catch (IllegalStateException completed) {
            LOG.log(Level.DEBUG, "closed by the other side", completed);
        }
    }
}
