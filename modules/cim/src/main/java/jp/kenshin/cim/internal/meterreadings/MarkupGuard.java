package jp.kenshin.cim.internal.meterreadings;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bounds how much may come without a new piece of markup, and by that every name, attribute, comment and text a parser might have
 * to hold. Counts bytes since the last {@code <}, which neither names nor attribute values can contain.
 */
final class MarkupGuard extends FilterInputStream {
    private final int limit;
    private long sinceMarkup;

    MarkupGuard(InputStream in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        int from = offset;
        for (int i = offset; i < offset + count; i++) {
            if (buffer[i] == '<') {
                check(i - from);
                sinceMarkup = 0;
                from = i;
            }
        }
        check(offset + count - from);
        return count;
    }

    private void check(int more) throws IOException {
        sinceMarkup += Math.max(more, 0);
        if (sinceMarkup > limit) {
            throw new IOException("a name, attribute, comment or text of more than " + limit + " bytes is refused");
        }
    }
}
