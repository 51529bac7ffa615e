package jp.kenshin.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import jp.kenshin.platform.database.Vendor;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.hibernate.engine.transaction.jta.platform.internal.NoJtaPlatform;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one context, which works with them on the connection that {@link jp.kenshin.platform.database.Database} hands to
 * its unit of work. Building one takes about a second, so a context builds it once.
 */
public final class Entities implements AutoCloseable {
    private static final int BATCH_SIZE = 500;
    private final SessionFactory factory;

    private Entities(SessionFactory factory) {
        this.factory = factory;
    }

    /** Maps the given entity classes for a database product; touches no database. */
    public static Entities of(Vendor vendor, List<Class<?>> classes) {
        ClassLoader loader = classes.get(0).getClassLoader();
        StandardServiceRegistry services = new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                        .applyClassLoader(loader)
                        .build())
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, productName(vendor))
                .applySetting(AvailableSettings.JAKARTA_HBM2DDL_DB_VERSION, oldestVersion(vendor))
                .applySetting(AvailableSettings.JSON_FORMAT_MAPPER, new NoDocuments())
                .applySetting(AvailableSettings.XML_FORMAT_MAPPER, new NoDocuments())
                .applySetting(AvailableSettings.CONNECTION_PROVIDER, new UserSuppliedConnectionProviderImpl())
                .applySetting(AvailableSettings.JTA_PLATFORM, NoJtaPlatform.INSTANCE)
                .applySetting(AvailableSettings.ALLOW_METADATA_ON_BOOT, false)
                .applySetting(AvailableSettings.ALLOW_UPDATE_OUTSIDE_TRANSACTION, true)
                .applySetting(AvailableSettings.JDBC_TIME_ZONE, ZoneOffset.UTC.getId())
                .applySetting(AvailableSettings.STATEMENT_BATCH_SIZE, BATCH_SIZE)
                .applySetting(AvailableSettings.ORDER_INSERTS, true)
                .applySetting(AvailableSettings.ORDER_UPDATES, true)
                .build();
        MetadataSources sources = new MetadataSources(services);
        classes.forEach(sources::addAnnotatedClass);
        return new Entities(sources.buildMetadata().buildSessionFactory());
    }

    private static String productName(Vendor vendor) {
        return switch (vendor) {
            case H2 -> "H2";
            case POSTGRESQL -> "PostgreSQL";
        };
    }

    /** Oldest version the SQL is written for, told beforehand so that no connection is needed to find out. */
    private static String oldestVersion(Vendor vendor) {
        return switch (vendor) {
            case H2 -> "2.4.240";
            case POSTGRESQL -> "14.0";
        };
    }

    /** Works with entities; all changes are written to the connection when the work returns, and commit with it. */
    public <T extends @Nullable Object> T write(Connection transaction, Function<EntityManager, T> work)
            throws SQLException {
        try (Session session = factory.withOptions().connection(transaction).openSession()) {
            T result = work.apply(session);
            session.flush();
            return result;
        } catch (PersistenceException e) {
            throw sqlFailure(e);
        }
    }

    /** Looks at entities; changes to them are dropped. */
    public <T extends @Nullable Object> T read(Connection transaction, Function<EntityManager, T> work)
            throws SQLException {
        try (Session session = factory.withOptions()
                .connection(transaction)
                .flushMode(FlushMode.MANUAL)
                .openSession()) {
            session.setDefaultReadOnly(true);
            return work.apply(session);
        } catch (PersistenceException e) {
            throw sqlFailure(e);
        }
    }

    /** What the database said, so that the unit of work tells an absent database from a refused statement. */
    private static SQLException sqlFailure(PersistenceException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
        }
        throw failure;
    }

    @Override
    public void close() {
        factory.close();
    }
}
