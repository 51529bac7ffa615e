package jp.kenshin.webpages.frame;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A site: pages that belong together, behind one sign-in.
 *
 * @param area where it begins below the context of its WAR: empty, or with a slash before and none after
 * @param assets its style sheets, scripts and pictures
 */
public record Site(String area, Assets assets) {
    /** Where it begins on the server. */
    public String root(HttpServletRequest request) {
        return request.getContextPath() + area;
    }

    /** The path of a request below the site's beginning, without a query; as it is when it lies outside. */
    public String path(HttpServletRequest request) {
        String root = root(request);
        String path = request.getRequestURI();
        return path.startsWith(root) ? path.substring(root.length()) : path;
    }

    /** Path and query of a request below the site's beginning. */
    public String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    /**
     * Whether the address of a request is written without detours. The container follows {@code assets/../home} to the page and hands the
     * address on as it came, so that who goes by what an address begins with would let it pass; no page is called that way.
     */
    public static boolean isStraight(HttpServletRequest request) {
        String address = request.getRequestURI();
        return !address.contains("/.") && !address.contains(";") && !address.contains("\\");
    }
}
