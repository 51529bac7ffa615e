package jp.kenshin.console.pages.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody types while listening to a caller: width, case, kana, hyphens and blanks make no difference. */
final class ForgivingText {
    private static final Pattern COUNTRY = Pattern.compile("^\\s*\\+\\s*81[\\s-]*");
    private static final char FIRST_KATAKANA = 'ァ';
    private static final char LAST_KATAKANA = 'ヶ';
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    private ForgivingText() {}

    /** Letters and digits in one form; Katakana as Hiragana; a phone number with Japan's country code as it is dialled at home. */
    static String key(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder();
        COUNTRY.matcher(plain)
                .replaceFirst("0")
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .filter(letter -> letter != 'ー')
                .map(letter -> letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA ? letter - TO_HIRAGANA : letter)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
