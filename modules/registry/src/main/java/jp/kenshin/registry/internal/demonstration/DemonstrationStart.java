package jp.kenshin.registry.internal.demonstration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.platform.start.StartTask;
import jp.kenshin.registry.DemonstrationRegistry;
import jp.kenshin.registry.internal.RegistryConfig;

/** Loads the demonstration registry when the application starts, after the database is migrated, where it is configured. */
@Singleton
public class DemonstrationStart implements StartTask {
    private static final Logger LOG = System.getLogger(DemonstrationStart.class.getName());

    private final RegistryConfig config;
    private final DemonstrationRegistry demonstration;

    @Inject
    public DemonstrationStart(RegistryConfig config, DemonstrationRegistry demonstration) {
        this.config = config;
        this.demonstration = demonstration;
    }

    @Override
    public void run() {
        if (config.demonstration() && demonstration.loadIfEmpty()) {
            LOG.log(Level.INFO, "The demonstration registry is loaded");
        }
    }
}
