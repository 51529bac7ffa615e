package jp.kenshin.echonet.words;

/**
 * One term in both languages.
 *
 * @param ja Japanese, as the standard and the trade say it
 * @param en English
 */
public record Words(String ja, String en) {
    public String in(Language language) {
        return language == Language.JAPANESE ? ja : en;
    }
}
