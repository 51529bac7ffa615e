package jp.kenshin.registry.internal.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kenshin.registry.ImportReport.LineError;
import jp.kenshin.registry.RegistryImport.Table;

/** Everything that is wrong, gathered over all files. */
final class ImportErrors {
    private final List<LineError> errors = new ArrayList<>();
    private boolean unusableFile;

    void add(Table table, long line, String column, String message) {
        errors.add(new LineError(table, line, column, message));
    }

    /** A file that cannot be used at all: what refers to its lines cannot be judged. */
    void addUnusable(Table table, long line, String message) {
        add(table, line, "", message);
        unusableFile = true;
    }

    boolean hasUnusableFile() {
        return unusableFile;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** By file and line, as a person works through them. */
    List<LineError> sorted() {
        return errors.stream()
                .sorted(Comparator.comparing(LineError::table).thenComparingLong(LineError::line))
                .toList();
    }
}
