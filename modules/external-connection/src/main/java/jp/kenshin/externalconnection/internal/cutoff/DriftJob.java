package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.platform.lease.BackgroundJob;

/** Looks from time to time whether what is cut off still is, everywhere. */
@Singleton
public class DriftJob implements BackgroundJob {
    private final Enforcement enforcement;
    private final ExternalConnectionConfig config;

    @Inject
    public DriftJob(Enforcement enforcement, ExternalConnectionConfig config) {
        this.enforcement = enforcement;
        this.config = config;
    }

    @Override
    public String name() {
        return "external-connection.drift";
    }

    @Override
    public Duration every() {
        return config.betweenProbes();
    }

    @Override
    public void run() {
        enforcement.probe();
    }
}
