package jp.kenshin.registry;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/**
 * Bulk load of the registry: whole files validated, errors by line, nothing half-applied. The files are UTF-8 CSV with
 * exactly the columns that {@code docs/registry-csv.md} lists.
 */
public interface RegistryImport {
    /** The files that make up a registry, in the order in which one refers to another. */
    enum Table {
        PARTNERS,
        CONTACTS,
        TERMINALS,
        METERS,
        INSTALLS,
        OWNERS,
        LINKS,
        CHANNELS;

        /** Name of the file as errors and documents call it, such as {@code partners.csv}. */
        public String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }
    }

    /**
     * Validates all given files together, against each other and against what is registered, and applies them in one transaction,
     * or applies nothing and reports every error. Rows whose key exists are updated, others are added, none are deleted.
     *
     * @param actor who asked, for the audit log
     * @param files any of the tables; closed by the caller
     */
    ImportReport load(String actor, Map<Table, InputStream> files);
}
