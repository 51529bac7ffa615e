package jp.kenshin.registry.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file's text, decoded strictly: bytes that are no UTF-8 (a file in Windows-31J, as office programs write it) are told by line
 * instead of being replaced in silence.
 *
 * @param content the text, without byte order mark; without the malformed bytes
 * @param malformedLines lines that hold bytes which are no UTF-8
 */
record Utf8Text(String content, SortedSet<Long> malformedLines) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static Utf8Text read(InputStream file) {
        try {
            return decode(ByteBuffer.wrap(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Utf8Text decode(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        SortedSet<Long> malformed = new TreeSet<>();
        long line = 1;
        int counted = 0;
        CoderResult result = decoder.decode(bytes, text, true);
        while (result.isError()) {
            line += lineBreaks(bytes, counted, bytes.position());
            counted = bytes.position();
            malformed.add(line);
            bytes.position(bytes.position() + result.length());
            result = decoder.decode(bytes, text, true);
        }
        String content = text.flip().toString();
        boolean marked = !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK;
        return new Utf8Text(marked ? content.substring(1) : content, malformed);
    }

    private static long lineBreaks(ByteBuffer bytes, int from, int to) {
        long breaks = 0;
        for (int i = from; i < to; i++) {
            if (bytes.get(i) == '\n') {
                breaks++;
            }
        }
        return breaks;
    }
}
