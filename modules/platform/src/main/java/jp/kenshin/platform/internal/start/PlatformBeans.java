package jp.kenshin.platform.internal.start;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.internal.database.DefaultDatabase;
import jp.kenshin.platform.internal.lease.DefaultJobRunner;
import jp.kenshin.platform.internal.lease.Node;
import jp.kenshin.platform.internal.outbox.JdbcOutbox;
import jp.kenshin.platform.internal.outbox.RetryPolicy;
import jp.kenshin.platform.lease.Leases;
import jp.kenshin.platform.lease.ServerExecutor;
import jp.kenshin.platform.outbox.Outbox;
import jp.kenshin.platform.outbox.OutboxListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** The platform's beans that a server's resources stand behind. Everything else is a bean by its own annotation. */
@Singleton
public final class PlatformBeans {
    /** As many threads as there are jobs that must not wait: the gate, its watchers, the enforcement. */
    private static final int URGENT_JOBS = 3;

    @Produces
    @Singleton
    PlatformConfig config() {
        return PlatformConfig.of(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Node node(PlatformConfig config) {
        return Node.starting(config.nodeName());
    }

    /** Migrates as it comes to be, so that nobody can ever hold one that is not. */
    @Produces
    @Singleton
    Database database(PlatformConfig config) {
        return DefaultDatabase.migrated(lookUp(config.dataSource(), DataSource.class), config.connections());
    }

    @Produces
    @Singleton
    Outbox outbox(@Any Instance<OutboxListener> listeners, Clock clock) {
        return new JdbcOutbox(() -> listeners.stream().toList(), clock);
    }

    @Produces
    @Singleton
    DefaultJobRunner jobRunner(PlatformConfig config, Leases leases) {
        return new DefaultJobRunner(
                lookUp(config.scheduler(), ScheduledExecutorService.class),
                Executors.newScheduledThreadPool(URGENT_JOBS, lookUp(config.threads(), ThreadFactory.class)),
                leases);
    }

    @Produces
    @Singleton
    ServerExecutor executor(PlatformConfig config) {
        return lookUp(config.scheduler(), ScheduledExecutorService.class)::execute;
    }

    @Produces
    @Singleton
    RetryPolicy outboxRetries(PlatformConfig config) {
        return new RetryPolicy(config.outboxAttempts(), Duration.ofSeconds(1), Duration.ofMinutes(5));
    }

    /** By a name that only the server's operator can set. */
    @SuppressWarnings("BanJNDI")
    private static <T> T lookUp(String name, Class<T> type) {
        try {
            return type.cast(new InitialContext().lookup(name));
        } catch (NamingException e) {
            throw new KenshinException(
                    DatabaseError.DATABASE_UNAVAILABLE,
                    "The server offers nothing under the JNDI name " + name
                            + "; check its configuration for what stands there.",
                    e);
        }
    }
}
