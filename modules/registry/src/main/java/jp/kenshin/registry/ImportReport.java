package jp.kenshin.registry;

import java.util.List;

/**
 * What an import did.
 *
 * @param applied whether anything was applied: all of it or nothing
 * @param rows rows read
 * @param errors what is wrong, by file and line
 */
public record ImportReport(boolean applied, int rows, List<LineError> errors) {
    /**
     * One thing wrong in one line.
     *
     * @param table file
     * @param line line number, the header being 1
     * @param column column, or empty when it is the whole line
     * @param message what is wrong and what would be right
     */
    public record LineError(RegistryImport.Table table, long line, String column, String message) {}

    public ImportReport {
        errors = List.copyOf(errors);
    }
}
