package jp.kenshin.collection.internal.event;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import jp.kenshin.collection.EventCatalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The event table in force: the shipped one, or the file that {@code kenshin.collection.event-table} names in its place. */
@Dependent
public class EventsConfig {
    static final String EVENT_TABLE = "kenshin.collection.event-table";

    private final Optional<Path> table;

    @Inject
    public EventsConfig(@ConfigProperty(name = EVENT_TABLE) Optional<String> table) {
        this.table = table.map(Path::of);
    }

    /** @throws IllegalArgumentException when the file is missing or wrong; names file and line */
    @Produces
    @Singleton
    public EventCatalogue catalogue() {
        return new TableCatalogue(CatalogueFile.read(table));
    }
}
