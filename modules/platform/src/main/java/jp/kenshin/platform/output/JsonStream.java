package jp.kenshin.platform.output;

import java.io.IOException;
import java.io.Writer;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.ScaledDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as it goes, with decimals in plain notation at their full scale. The generators of the platform would write a zero
 * of nine decimals as {@code 0E-9}, and make an object for every value.
 */
public final class JsonStream {
    private static final int CHUNK = 8_192;

    private final Writer out;
    private final StringBuilder text = new StringBuilder(CHUNK + 512);
    private boolean separate;

    public JsonStream(Writer out) {
        this.out = out;
    }

    public JsonStream beginObject() throws IOException {
        return open('{');
    }

    public JsonStream endObject() throws IOException {
        return close('}');
    }

    public JsonStream beginArray(String name) throws IOException {
        name(name);
        separate = false;
        return open('[');
    }

    public JsonStream beginObject(String name) throws IOException {
        name(name);
        separate = false;
        return open('{');
    }

    public JsonStream endArray() throws IOException {
        return close(']');
    }

    public JsonStream member(String name, @Nullable String value) {
        name(name);
        if (value == null) {
            text.append("null");
        } else {
            string(value);
        }
        return this;
    }

    public JsonStream member(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    public JsonStream member(String name, boolean value) {
        name(name);
        text.append(value);
        return this;
    }

    public JsonStream decimal(String name, long unscaled, int scale) {
        name(name);
        ScaledDecimal.append(text, unscaled, scale);
        return this;
    }

    public JsonStream nothing(String name) {
        name(name);
        text.append("null");
        return this;
    }

    /** An instant in Japanese time. */
    public JsonStream instant(String name, long epochSecond) {
        name(name);
        text.append('"');
        Jst.append(text, epochSecond);
        text.append('"');
        return this;
    }

    public void flush() throws IOException {
        drain();
        out.flush();
    }

    private JsonStream open(char bracket) throws IOException {
        comma();
        text.append(bracket);
        separate = false;
        drainWhenFull();
        return this;
    }

    private JsonStream close(char bracket) throws IOException {
        text.append(bracket);
        separate = true;
        drainWhenFull();
        return this;
    }

    private void name(String name) {
        comma();
        text.append('"').append(name).append("\":");
        separate = true;
    }

    private void comma() {
        if (separate) {
            text.append(',');
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
                text.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16));
                text.append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private void drainWhenFull() throws IOException {
        if (text.length() >= CHUNK) {
            drain();
        }
    }

    private void drain() throws IOException {
        out.append(text);
        text.setLength(0);
    }
}
