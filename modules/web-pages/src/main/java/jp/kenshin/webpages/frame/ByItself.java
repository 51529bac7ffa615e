package jp.kenshin.webpages.frame;

import jakarta.servlet.http.HttpServletRequest;

/** Requests that a page sends by itself, without anybody at it, to renew what it shows: they keep no session alive and take nothing that is told once. */
public final class ByItself {
    /** Header that says so. */
    public static final String HEADER = "Kenshin-By-Itself";

    private ByItself() {}

    public static boolean is(HttpServletRequest request) {
        return request.getHeader(HEADER) != null;
    }
}
