package jp.kenshin.registry;

import java.io.IOException;
import java.io.Writer;

/**
 * The whole registry as the CSV files that {@link RegistryImport} takes: exported, imported into an empty registry and exported
 * again, the files are the same byte by byte.
 */
public interface RegistryExport {
    /** Where the files go, one after another. */
    @FunctionalInterface
    interface Files {
        /** Begins a file; what was written before belongs to the one before. The export flushes the writer and leaves it open. */
        Writer begin(RegistryImport.Table table) throws IOException;
    }

    /**
     * Writes all files out of one state of the registry, row by row in the order of their keys, whatever the size.
     *
     * @param actor who asked, for the audit log
     * @throws IOException when the files cannot be written
     */
    void write(String actor, Files files) throws IOException;
}
