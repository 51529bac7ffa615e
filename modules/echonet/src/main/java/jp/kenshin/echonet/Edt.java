package jp.kenshin.echonet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** Property value data (EDT): bytes of a frame, seen and not copied. Numbers are big-endian, as everywhere in ECHONET Lite. */
public final class Edt {
    /** Longest data a property can carry: PDC is one byte. */
    public static final int LONGEST = 0xFF;

    private static final Edt EMPTY = new Edt(new byte[0], 0, 0);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final byte[] bytes;
    private final int offset;
    private final int length;

    private Edt(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.offset = offset;
        this.length = length;
    }

    /** Data of zero bytes: what a request, an acknowledgement and a refusal carry. */
    public static Edt empty() {
        return EMPTY;
    }

    /** A view of an array that nobody changes any more. */
    public static Edt of(byte... bytes) {
        return of(bytes, 0, bytes.length);
    }

    static Edt of(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > LONGEST) {
            throw new IllegalArgumentException(length + " bytes do not fit into a property");
        }
        return length == 0 ? EMPTY : new Edt(bytes, offset, length);
    }

    /** A single byte, as most states and settings are. */
    public static Edt ofByte(int value) {
        return of((byte) value);
    }

    /** Digits of base 16, as manuals and traces print them. */
    public static Edt ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** Unsigned byte. */
    public int u8(int index) {
        Objects.checkIndex(index, length);
        return bytes[offset + index] & 0xFF;
    }

    /** Unsigned number of two bytes. */
    public int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }

    /** Signed number of two bytes. */
    public int s16(int index) {
        return (short) u16(index);
    }

    /** Unsigned number of three bytes. */
    public int u24(int index) {
        return u16(index) << 8 | u8(index + 2);
    }

    /** Unsigned number of four bytes. */
    public long u32(int index) {
        return (long) u16(index) << 16 | u16(index + 2);
    }

    /** Signed number of four bytes. */
    public int s32(int index) {
        return (int) u32(index);
    }

    /** A part of this data. */
    public Edt slice(int from, int count) {
        Objects.checkFromIndexSize(from, count, length);
        return of(bytes, offset + from, count);
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, offset, target, position, length);
    }

    /** Read as ASCII text, as numbers of devices and dates of expiry are. */
    public String ascii() {
        return new String(bytes, offset, length, StandardCharsets.US_ASCII);
    }

    /** Digits of base 16. */
    public String hex() {
        return HEX.formatHex(bytes, offset, offset + length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edt that
                && Arrays.equals(bytes, offset, offset + length, that.bytes, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + bytes[offset + i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return hex();
    }
}
