package jp.kenshin.jointmetering.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the page being made: the one the visitor chose, kept in a cookie so that it outlives the session. */
@Named
@RequestScoped
public class PageLanguage {
    private final Language language;

    @Inject
    public PageLanguage(HttpServletRequest request) {
        this.language = of(request);
    }

    /** For the container's proxy. */
    protected PageLanguage() {
        this.language = Language.JA;
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

    public Texts texts() {
        return Texts.in(language);
    }

    public Formats formats() {
        return Formats.of(texts());
    }
}
