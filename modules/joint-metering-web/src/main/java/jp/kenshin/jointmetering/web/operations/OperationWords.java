package jp.kenshin.jointmetering.web.operations;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kenshin.webpages.text.Texts;

/** What the audit log writes for machines, in words; what there is no word for is said to be another operation, never shown as it is. */
final class OperationWords {
    private static final String CALL = "nw.";
    private static final String COMMAND = "collection.command.";
    private static final Pattern TARGET =
            Pattern.compile("(meter|terminal|unit|notice|incident|case|cutoff|area):(.+)");
    private static final Set<String> FORMATS = Set.of("csv", "csv_windows_31j", "xlsx");

    private OperationWords() {}

    static String action(String action, Texts texts) {
        if (action.startsWith(CALL)) {
            return texts.get("operations.action.nw");
        }
        return texts.find("operations.action." + action)
                .orElseGet(() -> texts.get(
                        action.startsWith(COMMAND) ? "operations.action.command" : "operations.action.other"));
    }

    /** The number of what it was done to, or the path that a program called; the partner itself needs no saying. */
    static String target(String target) {
        var known = TARGET.matcher(target);
        if (known.matches()) {
            return known.group(2);
        }
        return target.contains(":") || target.equals("meters") ? "" : target;
    }

    /** Why it was refused or ended. */
    static String reason(String reason, Texts texts) {
        return texts.find("operations.reason." + reason.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }

    /** How far a command had come. */
    static String step(String step, Texts texts) {
        return texts.find("operations.step." + step.toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("");
    }

    static String format(String format, Texts texts) {
        return FORMATS.contains(format) ? texts.get("save." + format.replace('_', '-')) : "";
    }
}
