package jp.kenshin.webpages.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of all pages. Japanese is what a visitor gets who has not chosen. */
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    /** Name of the cookie that keeps the choice. */
    public static final String COOKIE = "kenshin_language";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of the two-letter tag; Japanese for anything else. */
    public static Language ofTag(@Nullable String tag) {
        return EN.tag().equals(tag) ? EN : JA;
    }

    public Locale locale() {
        return locale;
    }

    /** Two-letter tag, as in the {@code lang} attribute of a page. */
    public String tag() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == JA ? EN : JA;
    }
}
