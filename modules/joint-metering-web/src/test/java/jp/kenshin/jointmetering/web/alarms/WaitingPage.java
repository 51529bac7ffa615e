package jp.kenshin.jointmetering.web.alarms;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the container gives for a page that waits: takes what is written while it is ready. */
final class WaitingPage extends ServletOutputStream {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private @Nullable WriteListener listener;
    private boolean ready = true;
    private boolean gone;
    private boolean completed;

    AsyncContext context() {
        ServletResponse response = (ServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOutputStream")) {
                        return this;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return (AsyncContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncContext.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getResponse":
                            return response;
                        case "complete":
                            completed = true;
                            return null;
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    /** The network takes no more until {@link #catchUp}. */
    void stall() {
        ready = false;
    }

    void catchUp() throws IOException {
        ready = true;
        if (listener != null) {
            listener.onWritePossible();
        }
    }

    /** The browser is away, which is noticed with the next writing. */
    void leave() {
        gone = true;
    }

    boolean isCompleted() {
        return completed;
    }

    /** What has been written since the last time. */
    String heard() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void setWriteListener(WriteListener writeListener) {
        listener = writeListener;
        try {
            writeListener.onWritePossible();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        if (gone) {
            throw new IOException("broken pipe");
        }
        if (!ready || listener == null) {
            throw new IllegalStateException("not ready");
        }
        written.write(b);
    }
}
