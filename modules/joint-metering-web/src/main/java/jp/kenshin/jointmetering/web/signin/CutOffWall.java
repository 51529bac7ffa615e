package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.jointmetering.web.signin.PortalConnection.Standing;
import jp.kenshin.kernel.PartnerId;

/**
 * What is left to a partner whose portal user is cut off (S-06): the state of the connection, the declaration that the incident is over, and
 * the way out. Named one by one, so that whatever is added to the portal is refused until somebody says otherwise. A monitoring centre's user
 * may turn to another partner: the incident is that one partner's.
 */
@Singleton
public class CutOffWall {
    /** Where the state of the connection is shown. */
    static final String STATE = "/connection";

    private static final Set<String> ALWAYS = Set.of(STATE, "/declare", "/declare/send", "/sign-out");
    private static final String TURN = "/partner";

    private final PortalConnection connection;
    private final PartnerServices services;

    @Inject
    public CutOffWall(PortalConnection connection, PartnerServices services) {
        this.connection = connection;
        this.services = services;
    }

    /** {@link Standing#OPEN} when the request may pass; otherwise why not. */
    Standing of(String path, PortalUser user) {
        if (ALWAYS.contains(path) || path.equals(TURN) && hasChoice(user)) {
            return Standing.OPEN;
        }
        return connection.of(PartnerId.of(user.partnerId()));
    }

    private boolean hasChoice(PortalUser user) {
        return services.partnersOfPortalUser(user.name()).size() > 1;
    }

    /** Where somebody who has just signed in goes: where the visitor wanted to, or to what is left. */
    String landing(PortalUser user, String wanted) {
        return connection.of(PartnerId.of(user.partnerId())) == Standing.CUT_OFF ? STATE : wanted;
    }
}
