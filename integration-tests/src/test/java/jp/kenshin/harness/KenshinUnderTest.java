package jp.kenshin.harness;

import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one server of the run: embedded H2, embedded identity, demonstration registry, started by the first test that asks and
 * ended after the last. Tests share it, so each uses meters of its own (numbers of 0000002 to 0000200 and above 0000300, which no simulator
 * drives) and changes nothing that others rely on. Parameters: {@link LibertyServer} and {@link Client}.
 */
public final class KenshinUnderTest implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LibertyServer.class || type == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        LibertyServer server = shared(context);
        return parameter.getParameter().getType() == Client.class ? new Client(server) : server;
    }

    private static LibertyServer shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(KenshinUnderTest.class))
                .getOrComputeIfAbsent("server", key -> new Shared(), Shared.class)
                .server;
    }

    /** Closed by JUnit with the root context. */
    private static final class Shared implements AutoCloseable {
        private final LibertyServer server = Servers.started(Servers.embedded("shared"));

        @Override
        public void close() {
            server.stop();
        }
    }
}
