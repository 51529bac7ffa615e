package jp.kenshin.collection.internal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.kenshin.collection.internal.link.FieldExecutor;
import jp.kenshin.platform.lease.ServerExecutor;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the server and its configuration make of collection control. */
@Singleton
public final class ControlBeans {
    @Produces
    @Singleton
    ControlConfig config() {
        return ControlConfig.of(ConfigProvider.getConfig());
    }

    @Produces
    @Singleton
    FieldExecutor executor(ServerExecutor threads) {
        return threads::execute;
    }
}
