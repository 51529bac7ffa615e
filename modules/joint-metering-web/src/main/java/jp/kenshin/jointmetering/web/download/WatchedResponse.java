package jp.kenshin.jointmetering.web.download;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** An answer whose every piece asks first whether it may still go out: what is cut off in the middle of a file gets no more of it (S-04). */
final class WatchedResponse extends HttpServletResponseWrapper {
    private final Runnable question;

    /** @param question throws when nothing may go out any more */
    WatchedResponse(HttpServletResponse response, Runnable question) {
        super(response);
        this.question = question;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Watched(super.getOutputStream());
    }

    /** Asks before each write. */
    private final class Watched extends ServletOutputStream {
        private final ServletOutputStream out;

        private Watched(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int letter) throws IOException {
            question.run();
            out.write(letter);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            question.run();
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            question.run();
            out.flush();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
