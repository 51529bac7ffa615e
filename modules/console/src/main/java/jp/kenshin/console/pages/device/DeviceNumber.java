package jp.kenshin.console.pages.device;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a device as people type it: full-width letters, small ones, missing hyphens and zeros make no difference. */
public final class DeviceNumber {
    private static final Pattern SHORT = Pattern.compile("([A-Z])-?([0-9]{1,7})");
    private static final int DIGITS = 7;

    private DeviceNumber() {}

    /** Such as {@code T-0000201} for {@code ｔ201}; what looks otherwise stays as it is, but for width, case and blanks. */
    public static String of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[‐‑‒–—−ー]", "-");
        Matcher matcher = SHORT.matcher(plain);
        return matcher.matches()
                ? matcher.group(1) + "-" + "0".repeat(DIGITS - matcher.group(2).length()) + matcher.group(2)
                : plain;
    }
}
