package jp.kenshin.webpages.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Sizes of files as people say them: {@code 512 B}, {@code 1.4 kB}, {@code 20 MB}, in steps of 1,024. */
public final class FileSize {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
    private static final BigDecimal STEP = BigDecimal.valueOf(1_024);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private FileSize() {}

    /** One decimal below ten, none from there on. */
    public static String of(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (rounded(size).compareTo(STEP) >= 0 && unit < UNITS.size() - 1) {
            size = size.divide(STEP, 4, RoundingMode.HALF_UP);
            unit++;
        }
        return rounded(size).toPlainString() + " " + UNITS.get(unit);
    }

    private static BigDecimal rounded(BigDecimal size) {
        BigDecimal whole = size.setScale(0, RoundingMode.HALF_UP);
        BigDecimal exact = size.setScale(1, RoundingMode.HALF_UP);
        boolean plain = exact.compareTo(TEN) >= 0 || exact.compareTo(whole) == 0;
        return plain ? whole : exact;
    }
}
