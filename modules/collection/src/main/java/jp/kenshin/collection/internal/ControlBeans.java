package jp.kenshin.collection.internal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import jp.kenshin.collection.internal.link.FieldExecutor;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the server and its configuration make of collection control. */
@Singleton
public final class ControlBeans {
    @Produces
    @Singleton
    ControlConfig config() {
        return ControlConfig.of(ConfigProvider.getConfig());
    }

    /** The server's own threads, which know the application they work for. */
    @Produces
    @Singleton
    @SuppressWarnings("BanJNDI") // a name that only the server's operator can set
    FieldExecutor executor() {
        Config config = ConfigProvider.getConfig();
        String name = config.getOptionalValue("kenshin.platform.scheduler", String.class)
                .orElse("concurrent/kenshinScheduler");
        try {
            Executor executor = (Executor) new InitialContext().lookup(name);
            return executor::execute;
        } catch (NamingException e) {
            throw new IllegalStateException("the server offers no executor under the JNDI name " + name, e);
        }
    }
}
