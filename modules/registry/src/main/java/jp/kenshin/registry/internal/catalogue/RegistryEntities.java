package jp.kenshin.registry.internal.catalogue;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.persistence.Entities;

/** The registry's entities, mapped once. */
@Singleton
public class RegistryEntities {
    private final Entities entities;

    @Inject
    public RegistryEntities(Database database) {
        this.entities = Entities.of(
                database.vendor(),
                List.of(
                        PartnerEntity.class,
                        CentreEntity.class,
                        ContactEntity.class,
                        DelegationEntity.class,
                        ConcentratorEntity.class,
                        HandheldEntity.class,
                        TerminalEntity.class,
                        TerminalOwnerEntity.class,
                        UplinkEntity.class,
                        MeterEntity.class,
                        InstallEntity.class,
                        OwnerEntity.class,
                        TerminalLinkEntity.class,
                        ChannelEntity.class));
    }

    public <T> T write(Connection transaction, Function<EntityManager, T> work) throws SQLException {
        return entities.write(transaction, work);
    }

    public <T> T read(Connection transaction, Function<EntityManager, T> work) throws SQLException {
        return entities.read(transaction, work);
    }

    @PreDestroy
    void close() {
        entities.close();
    }
}
