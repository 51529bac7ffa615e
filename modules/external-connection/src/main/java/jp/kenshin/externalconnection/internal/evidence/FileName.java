package jp.kenshin.externalconnection.internal.evidence;

import java.util.Locale;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;

/**
 * The name of a file as a sender may give it: no path, nothing that hides or turns letters around, fit for any file system.
 *
 * @param value the name
 */
record FileName(String value) {
    private static final int LONGEST = 120;
    private static final String RESERVED = "/\\:*?\"<>|";

    /** @throws KenshinException {@link ExternalConnectionError#EVIDENCE_REFUSED} when it is none */
    FileName {
        if (value.isBlank() || value.length() > LONGEST) {
            throw refused("a file's name has 1 to " + LONGEST + " characters");
        }
        if (value.codePoints().anyMatch(FileName::isForbidden)) {
            throw refused("a file's name holds no path and no invisible characters");
        }
        if (value.startsWith(".") || value.endsWith(".") || value.endsWith(" ")) {
            throw refused("a file's name neither begins with a dot nor ends with a dot or a space");
        }
    }

    /** Controls, and what is invisible or reverses the direction of writing, so that exe.txt reads as txt.exe. */
    private static boolean isForbidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> RESERVED.indexOf(character) >= 0;
        };
    }

    /** What stands behind the last dot, in lower case; empty without one. */
    String ending() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static KenshinException refused(String why) {
        return new KenshinException(ExternalConnectionError.EVIDENCE_REFUSED, why);
    }
}
