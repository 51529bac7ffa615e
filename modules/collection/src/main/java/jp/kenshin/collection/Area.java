package jp.kenshin.collection;

/**
 * The part of a place by which events are grouped: municipality and town, which is what an address says before its first number.
 */
public final class Area {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九十";
    private static final String BLOCK = "丁目";
    private static final int LONGEST = 100;

    private Area() {}

    /** Such as {@code 神奈川県湊南市桜木町} for {@code 神奈川県湊南市桜木町1丁目2-3}; empty when the place begins with a number. */
    public static String ofPlace(String place) {
        int end = 0;
        while (end < place.length() && end < LONGEST && !Character.isDigit(place.charAt(end))) {
            end++;
        }
        return withoutBlock(place.substring(0, end)).strip();
    }

    /** Some write the number of the block (丁目) in Chinese characters. */
    private static String withoutBlock(String text) {
        int block = text.indexOf(BLOCK);
        int end = block;
        while (end > 0 && KANJI_DIGITS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return block < 0 ? text : text.substring(0, end);
    }
}
