package jp.kenshin.console.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.kenshin.externalconnection.EvidenceFile;

/** How a file of a case is given out, whoever asks: nothing of it may act in a browser. */
public final class EvidenceAnswer {
    /** Never a type of its own. */
    public static final String TYPE = "application/octet-stream";

    private EvidenceAnswer() {}

    /** Headers by name, beside type and length. */
    public static Map<String, String> headers(EvidenceFile file) {
        return Map.of(
                "Content-Disposition", disposition(file.fileName()),
                "Kenshin-SHA-256", file.sha256(),
                "X-Content-Type-Options", "nosniff",
                "Content-Security-Policy", "default-src 'none'; sandbox",
                "Cache-Control", "no-store");
    }

    /** Of RFC 6266 the form for any letters; the plain one is for who does not know it. */
    private static String disposition(String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"evidence\"; filename*=UTF-8''" + encoded;
    }
}
