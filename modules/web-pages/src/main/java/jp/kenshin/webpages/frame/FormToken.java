package jp.kenshin.webpages.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The secret that a session's forms carry, so that no other site can send them. */
public final class FormToken {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private FormToken() {}

    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether what a form carried is the session's token; takes as long either way. */
    public static boolean matches(String own, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
