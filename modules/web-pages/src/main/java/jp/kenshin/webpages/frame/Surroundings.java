package jp.kenshin.webpages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the common page template asks of a site's bean {@code frame}. */
public abstract class Surroundings {
    private final Site site;
    private final @Nullable HttpServletRequest request;

    /** @param request null for the container's proxy, which holds nothing itself */
    protected Surroundings(Site site, @Nullable HttpServletRequest request) {
        this.site = site;
        this.request = request;
    }

    public abstract boolean isSignedIn();

    /** What a form of this session carries; empty when nobody is signed in. */
    public abstract String getToken();

    /** Where the site begins on the server. */
    public String getRoot() {
        return request == null ? "" : site.root(request);
    }

    /** Version of style and script, so that browsers keep them until they change. */
    public String getAssets() {
        return site.assets().version();
    }

    public List<String> getStyles() {
        return site.assets().styles();
    }

    /** This address, to come back to after choosing a language. */
    public String getHere() {
        return request == null ? "" : URLEncoder.encode(site.address(request), StandardCharsets.UTF_8);
    }
}
