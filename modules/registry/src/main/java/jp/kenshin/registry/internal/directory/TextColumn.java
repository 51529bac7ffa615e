package jp.kenshin.registry.internal.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing column of short ASCII texts, back to back in one array. */
final class TextColumn {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /** Appends a text; a character outside of ASCII, which no id has, is kept as {@code ?} and is never found. */
    void add(String text) {
        int start = end(size);
        int length = text.length();
        if (bytes.length - start < length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), start + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[start + i] = c < 0x80 ? (byte) c : (byte) '?';
        }
        ends[size++] = start + length;
    }

    int size() {
        return size;
    }

    String get(int row) {
        int start = end(row);
        return new String(bytes, start, ends[row] - start, StandardCharsets.US_ASCII);
    }

    boolean equals(int row, String text) {
        int start = end(row);
        if (ends[row] - start != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gives back the room kept for growth. */
    void trim() {
        bytes = Arrays.copyOf(bytes, end(size));
        ends = Arrays.copyOf(ends, size);
    }

    private int end(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }
}
