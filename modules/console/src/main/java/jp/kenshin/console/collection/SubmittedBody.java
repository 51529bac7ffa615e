package jp.kenshin.console.collection;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.MalformedDocument;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The body of a submission, expanded where it is compressed, and bounded: by bytes, and against gzip bombs by ratio. */
final class SubmittedBody extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final long RATIO_COUNTS_FROM = 1 << 20;

    private final Compressed compressed;
    private final BodyLimits limits;
    private long expanded;

    private SubmittedBody(InputStream in, Compressed compressed, BodyLimits limits) {
        super(in);
        this.compressed = compressed;
        this.limits = limits;
    }

    /**
     * @param contentEncoding gzip, or none
     * @throws KenshinException when the encoding is unknown, or there is no body
     */
    static InputStream open(InputStream body, @Nullable String contentEncoding, BodyLimits limits) {
        String encoding = contentEncoding == null ? "" : contentEncoding.strip().toLowerCase(Locale.ROOT);
        try {
            PushbackInputStream sent = notEmpty(body);
            return switch (encoding) {
                case "", "identity" -> {
                    Compressed plain = new Compressed(sent);
                    yield new SubmittedBody(plain, plain, limits);
                }
                case "gzip", "x-gzip" -> {
                    Compressed compressed = new Compressed(sent);
                    yield notEmpty(new SubmittedBody(new GZIPInputStream(compressed, BUFFER), compressed, limits));
                }
                default ->
                    throw new KenshinException(
                            CollectionError.UNSUPPORTED_FORMAT,
                            "Content-Encoding must be gzip or absent, this is " + encoding);
            };
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static PushbackInputStream notEmpty(InputStream body) throws IOException {
        PushbackInputStream sent = new PushbackInputStream(body);
        int first = sent.read();
        if (first < 0) {
            throw new MalformedDocument(CollectionError.EMPTY_BODY, "there is no body");
        }
        sent.unread(first);
        return sent;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int count = in.read(buffer, offset, length);
            expanded += Math.max(count, 0);
            check();
            return count;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void check() {
        if (expanded > limits.expandedBytes()) {
            throw new MalformedDocument(
                    CollectionError.TOO_LARGE,
                    "the body holds more than " + limits.expandedBytes() + " bytes; send it in parts");
        }
        if (expanded > RATIO_COUNTS_FROM && expanded / limits.ratio() > compressed.count) {
            throw new MalformedDocument(
                    CollectionError.TOO_LARGE,
                    "the body expands to more than " + limits.ratio() + " times its size, which readings do not");
        }
    }

    private static KenshinException broken(IOException e) {
        String reason = e instanceof EOFException
                ? "the gzip body ends in the middle"
                : e instanceof ZipException
                        ? "the body is not what gzip makes: " + e.getMessage()
                        : "the body cannot be read: " + e.getMessage();
        return new MalformedDocument(CollectionError.MALFORMED_DOCUMENT, reason);
    }

    /** Counts what really came. */
    private static final class Compressed extends FilterInputStream {
        private long count;

        Compressed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
