package jp.kenshin.auditchain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** The lines of a file one after the other, and the hash over those that were read before the last one. */
final class ExportLines {
    private static final int BUFFER = 1 << 16;
    /** No entry comes near this. */
    private static final int LONGEST = 1 << 24;

    private final InputStream in;
    private final MessageDigest digest = Canonical.sha256();
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = {};
    private int filled;
    private int at;
    private long number;

    ExportLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; empty after the last. A line that was not ended is one that was broken off. */
    Optional<String> next() throws IOException, MalformedLine {
        digest.update(line);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        number++;
        while (at < filled || fill()) {
            int end = lineEnd();
            bytes.write(buffer, at, end - at);
            at = end;
            if (bytes.size() > LONGEST) {
                throw new MalformedLine("it has no end");
            }
            if (buffer[end - 1] == '\n') {
                line = bytes.toByteArray();
                return Optional.of(text(line));
            }
        }
        if (bytes.size() > 0) {
            throw new MalformedLine("it was broken off");
        }
        return Optional.empty();
    }

    /** Number of the line that was read last, from 1. */
    long number() {
        return number;
    }

    /** SHA-256 of all lines before the one that was read last, to be asked for once. */
    String hashBefore() {
        return Canonical.hex(digest.digest());
    }

    private boolean fill() throws IOException {
        filled = in.read(buffer);
        at = 0;
        return filled > 0;
    }

    private int lineEnd() {
        int end = at;
        while (end < filled && buffer[end] != '\n') {
            end++;
        }
        return end < filled ? end + 1 : filled;
    }

    private static String text(byte[] line) throws MalformedLine {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, line.length - 1))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedLine("it is no UTF-8");
        }
    }
}
