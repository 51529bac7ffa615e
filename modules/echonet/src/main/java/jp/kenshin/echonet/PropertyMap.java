package jp.kenshin.echonet;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Property maps (0x9D announced, 0x9E writable, 0x9F readable): which properties an object has (Appendix 1 of the specification of
 * device objects). Up to 15 are a list; from 16 on, byte n of sixteen has a bit b for property 0x80 + 16 b + n.
 */
public final class PropertyMap {
    private static final int LIST_LIMIT = 16;
    private static final int FIRST = 0x80;
    private static final int BITMAP_LENGTH = 17;

    private PropertyMap() {}

    /** The property codes of a map; empty when the data is no property map. */
    public static Optional<SortedSet<Integer>> decode(Edt edt) {
        if (edt.isEmpty()) {
            return Optional.empty();
        }
        int count = edt.u8(0);
        boolean isList = count < LIST_LIMIT;
        if (edt.length() != (isList ? count + 1 : BITMAP_LENGTH)) {
            return Optional.empty();
        }
        SortedSet<Integer> codes = isList ? list(edt, count) : bitmap(edt);
        return codes.size() == count ? Optional.of(codes) : Optional.empty();
    }

    private static SortedSet<Integer> list(Edt edt, int count) {
        SortedSet<Integer> codes = new TreeSet<>();
        for (int i = 1; i <= count; i++) {
            codes.add(edt.u8(i));
        }
        return codes;
    }

    private static SortedSet<Integer> bitmap(Edt edt) {
        SortedSet<Integer> codes = new TreeSet<>();
        for (int low = 0; low < 16; low++) {
            for (int high = 0; high < 8; high++) {
                if ((edt.u8(1 + low) >>> high & 1) == 1) {
                    codes.add(FIRST + 16 * high + low);
                }
            }
        }
        return codes;
    }

    /** @param codes each 0x80 to 0xFF */
    public static Edt encode(SortedSet<Integer> codes) {
        boolean isList = codes.size() < LIST_LIMIT;
        byte[] bytes = new byte[isList ? codes.size() + 1 : BITMAP_LENGTH];
        bytes[0] = (byte) codes.size();
        int next = 1;
        for (int code : codes) {
            if (code < FIRST || code > 0xFF) {
                throw new IllegalArgumentException("no property of the standard: " + code);
            }
            if (isList) {
                bytes[next++] = (byte) code;
            } else {
                bytes[1 + (code & 0xF)] |= (byte) (1 << ((code - FIRST) >>> 4));
            }
        }
        return Edt.of(bytes);
    }
}
