package jp.kenshin.webpages.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the page being made: the one the visitor chose, kept in a cookie so that it outlives the session. */
public abstract class ChosenLanguage {
    private final Language language;

    protected ChosenLanguage(Language language) {
        this.language = language;
    }

    /** The language a request asks for. */
    public static Language of(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(Language.COOKIE)) {
                    return Language.ofTag(cookie.getValue());
                }
            }
        }
        return Language.JA;
    }

    public Locale getLocale() {
        return language.locale();
    }

    public String getTag() {
        return language.tag();
    }

    public String getOtherTag() {
        return language.other().tag();
    }

    /** The site's sentences in this language. */
    public Texts texts() {
        return Texts.beside(home(), language);
    }

    public Formats formats() {
        return Formats.of(texts());
    }

    /** Class beside which the site's sentences lie. */
    protected abstract Class<?> home();
}
