package jp.kenshin.externalconnection.internal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of files that are taken, by the ending of the name, each with what its content must be like. What could act when somebody opens it
 * (programs, scripts, pages, drawings with scripts) is no kind: a sample of malware comes in an archive, which the server never opens.
 */
enum FileKind {
    TEXT(List.of("log", "txt", "csv", "tsv", "json")) {
        @Override
        boolean startsRight(byte[] head) {
            return !MARKUP.matcher(new String(head, StandardCharsets.ISO_8859_1))
                    .lookingAt();
        }

        @Override
        boolean goesOnRight(byte[] piece, int length) {
            for (int i = 0; i < length; i++) {
                if (piece[i] >= 0 && piece[i] < ' ' && TEXT_CONTROLS.indexOf(piece[i]) < 0) {
                    return false;
                }
            }
            return true;
        }
    },
    PDF(List.of("pdf"), "255044462d"),
    PNG(List.of("png"), "89504e470d0a1a0a"),
    JPEG(List.of("jpg", "jpeg"), "ffd8ff"),
    CAPTURE(List.of("pcap"), "a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1"),
    CAPTURE_NG(List.of("pcapng"), "0a0d0d0a"),
    ZIP(List.of("zip"), "504b0304", "504b0506"),
    GZIP(List.of("gz"), "1f8b08");

    /** A page, a drawing or a script, whatever it is called; the priority of a syslog line, a number in angle brackets, is none. */
    private static final Pattern MARKUP = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*(?:<[a-zA-Z!?%]|#!)");

    /** Tab, line feed, form feed, carriage return, escape (colours of a terminal). */
    private static final String TEXT_CONTROLS = "\t\n\f\r\u001B";

    private final List<String> endings;
    private final List<String> signatures;

    FileKind(List<String> endings, String... signatures) {
        this.endings = endings;
        this.signatures = List.of(signatures);
    }

    static Optional<FileKind> of(FileName name) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(name.ending()))
                .findFirst();
    }

    static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(kind -> kind.endings.stream()).toList();
    }

    /** @param head the file's first piece */
    boolean startsRight(byte[] head) {
        return signatures.stream()
                .anyMatch(signature -> hex(head, signature.length() / 2).equals(signature));
    }

    /** Whether a piece, the first too, holds nothing that the kind cannot hold. */
    boolean goesOnRight(byte[] piece, int length) {
        return true;
    }

    private static String hex(byte[] head, int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(length, head.length); i++) {
            hex.append(String.format(Locale.ROOT, "%02x", head[i]));
        }
        return hex.toString();
    }
}
