package jp.kenshin.collection.internal.csv;

/** A window on the characters of one field, moved from field to field, so that a field costs no object. */
final class FieldText implements CharSequence {
    private static final char NOT_UTF_8 = '\uFFFD';

    private char[] buffer = {};
    private int offset;
    private int length;

    /** Moves to a field; a pair of quotation marks around it is not part of the text. */
    void moveTo(char[] newBuffer, int newOffset, int newLength) {
        buffer = newBuffer;
        offset = newOffset;
        length = newLength;
        if (length >= 2 && buffer[offset] == '"' && buffer[offset + length - 1] == '"') {
            offset++;
            length -= 2;
        }
    }

    /** Whether the decoder met bytes here that are not UTF-8. */
    boolean hasForeignBytes() {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] == NOT_UTF_8) {
                return true;
            }
        }
        return false;
    }

    /** The same text as the given one when it is the same, or a new one: names repeat from line to line. */
    String toText(String previous) {
        return contentEquals(previous) ? previous : toString();
    }

    private boolean contentEquals(String other) {
        if (other.length() != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (buffer[offset + i] != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return buffer[offset + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(buffer, offset + start, end - start);
    }

    @Override
    public String toString() {
        return new String(buffer, offset, length);
    }
}
