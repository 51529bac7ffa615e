package jp.kenshin.platform.internal.start;

import jp.kenshin.platform.internal.database.DefaultDatabase;
import org.eclipse.microprofile.config.Config;

/**
 * What an operator may set of the platform, read and checked once at start.
 *
 * @param dataSource {@code kenshin.platform.data-source}: JNDI name of the data source
 * @param scheduler {@code kenshin.platform.scheduler}: JNDI name of the managed scheduled executor that runs background jobs
 * @param connections {@code kenshin.database.connections}: most that the data source gives at a time
 * @param threads {@code kenshin.platform.threads}: JNDI name of the managed thread factory of what must not wait for other work
 * @param nodeName {@code kenshin.platform.node-name}: how this server calls itself in leases; two servers may share a name
 * @param outboxAttempts {@code kenshin.platform.outbox-attempts}: deliveries are given up after so many failures, 1 to 100
 * @param stopOnFailedStart {@code kenshin.stop-on-failed-start}: whether the server stops when the platform cannot start
 */
public record PlatformConfig(
        String dataSource,
        int connections,
        String scheduler,
        String threads,
        String nodeName,
        int outboxAttempts,
        boolean stopOnFailedStart) {
    private static final int MOST_ATTEMPTS = 100;

    public PlatformConfig {
        if (outboxAttempts < 1 || outboxAttempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("kenshin.platform.outbox-attempts must be between 1 and " + MOST_ATTEMPTS
                    + ", not " + outboxAttempts);
        }
    }

    /** Reads the keys, each with its default. */
    public static PlatformConfig of(Config config) {
        return new PlatformConfig(
                config.getOptionalValue("kenshin.platform.data-source", String.class)
                        .orElse("jdbc/kenshin"),
                config.getOptionalValue("kenshin.database.connections", Integer.class)
                        .orElse(DefaultDatabase.USUAL_CONNECTIONS),
                config.getOptionalValue("kenshin.platform.scheduler", String.class)
                        .orElse("concurrent/kenshinScheduler"),
                config.getOptionalValue("kenshin.platform.threads", String.class)
                        .orElse("concurrent/kenshinThreads"),
                config.getOptionalValue("kenshin.platform.node-name", String.class)
                        .orElse("kenshin"),
                config.getOptionalValue("kenshin.platform.outbox-attempts", Integer.class)
                        .orElse(10),
                config.getOptionalValue("kenshin.stop-on-failed-start", Boolean.class)
                        .orElse(true));
    }
}
