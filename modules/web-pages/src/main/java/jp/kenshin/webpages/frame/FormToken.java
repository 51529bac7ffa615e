package jp.kenshin.webpages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The secret that a session's forms carry, so that no other site can send them. */
public final class FormToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;
    private static final String FIELD = "token";
    /** In place of the field where the body is no form; another site's page cannot set it. */
    private static final String HEADER = "Kenshin-Token";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private FormToken() {}

    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Whether a request may change something and does not carry the session's token, so that it may be another site that sends it.
     *
     * @param own token of the session that the request came with
     */
    public static boolean isLacking(HttpServletRequest request, String own) {
        return !HARMLESS.contains(request.getMethod()) && !matches(own, given(request));
    }

    private static @Nullable String given(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        return header == null ? request.getParameter(FIELD) : header;
    }

    /** Whether what a form carried is the session's token; takes as long either way. */
    private static boolean matches(String own, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
