package jp.kenshin.registry.internal.demonstration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.registry.DemonstrationRegistry;
import jp.kenshin.registry.internal.RegistryConfig;

/** Loads the demonstration registry when the application starts, after the database is migrated, where it is configured. */
@Singleton
public class DemonstrationStart {
    private static final Logger LOG = System.getLogger(DemonstrationStart.class.getName());

    private final RegistryConfig config;
    private final DemonstrationRegistry demonstration;

    @Inject
    public DemonstrationStart(RegistryConfig config, DemonstrationRegistry demonstration) {
        this.config = config;
        this.demonstration = demonstration;
    }

    void start(@Observes @Priority(100) Startup event) {
        if (config.demonstration() && demonstration.loadIfEmpty()) {
            LOG.log(Level.INFO, "The demonstration registry is loaded");
        }
    }
}
