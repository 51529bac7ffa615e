package jp.kenshin.registry;

import java.io.InputStream;
import java.util.Map;

/** Bulk load of the registry: whole files validated, errors by line, nothing half-applied. */
public interface RegistryImport {
    /** The files that make up a registry. */
    enum Table {
        PARTNERS,
        TERMINALS,
        METERS,
        CHANNELS
    }

    /**
     * Validates all given files together and applies them in one transaction, or applies nothing and reports every error.
     * Rows whose key exists are updated, others are added, none are deleted.
     *
     * @param actor who asked, for the audit log
     */
    ImportReport load(String actor, Map<Table, InputStream> files);
}
