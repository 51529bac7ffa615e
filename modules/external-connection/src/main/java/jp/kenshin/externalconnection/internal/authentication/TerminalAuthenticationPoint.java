package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.credential.JdbcTerminalCredentials;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.TerminalId;

/**
 * Keeps a terminal out of the network (004 §13): its credential counts no more, and the session it has is ended at its authenticator. Says that a
 * terminal is cut off only when nothing lets it in and no session of it is on record.
 */
@Singleton
public class TerminalAuthenticationPoint implements EnforcementPoint {
    /** Name of the point. */
    public static final String NAME = "terminal-authentication";

    private final RadiusConfig config;
    private final JdbcTerminalCredentials credentials;
    private final Admissions admissions;
    private final Disconnections disconnections;

    @Inject
    public TerminalAuthenticationPoint(
            RadiusConfig config,
            JdbcTerminalCredentials credentials,
            Admissions admissions,
            Disconnections disconnections) {
        this.config = config;
        this.credentials = credentials;
        this.admissions = admissions;
        this.disconnections = disconnections;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return kind == CutoffScope.Kind.TERMINAL;
    }

    @Override
    public boolean isConfigured() {
        return config.enabled();
    }

    @Override
    public void enforce(CutoffScope scope) {
        TerminalId terminal = terminal(scope);
        credentials.block(terminal);
        List<String> troubles = admissions.listLive(terminal).stream()
                .map(disconnections::disconnect)
                .flatMap(Optional::stream)
                .toList();
        if (!troubles.isEmpty()) {
            throw new KenshinException(
                    TerminalAuthenticationError.SESSION_NOT_DISCONNECTED,
                    "Terminal " + terminal + " is not let in any more, but a session goes on: "
                            + String.join("; ", troubles));
        }
    }

    @Override
    public void release(CutoffScope scope) {
        credentials.unblock(terminal(scope));
    }

    @Override
    public Standing probe(CutoffScope scope) {
        TerminalId terminal = terminal(scope);
        return credentials.isBlocked(terminal) && admissions.listLive(terminal).isEmpty()
                ? Standing.CUT_OFF
                : Standing.CONNECTED;
    }

    private static TerminalId terminal(CutoffScope scope) {
        return scope.terminal()
                .orElseThrow(() -> new IllegalArgumentException("no terminal in the scope " + scope.key()));
    }
}
