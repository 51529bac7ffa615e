package jp.kenshin.platform.output;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** An answer of UTF-8 text that is written while it goes out. */
public final class Utf8Output {
    private static final int BUFFER = 32_768;

    private Utf8Output() {}

    /** What is written. */
    @FunctionalInterface
    public interface Body {
        void writeTo(Writer out) throws IOException;
    }

    public static StreamingOutput of(Body body) {
        return stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
            body.writeTo(out);
            out.flush();
        };
    }
}
