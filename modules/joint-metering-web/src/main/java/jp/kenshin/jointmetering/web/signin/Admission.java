package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Lets an authenticated user in, whichever way the user proved it: the user must be a partner's portal user, the partner must hold the
 * Web service and have a session free. Every sign-in, refusal and sign-out is in the audit log.
 */
@Singleton
public class Admission {
    /** Role of portal users. */
    static final String ROLE = "partner-web";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PartnerServices services;
    private final PortalSessions sessions;
    private final AuditLog audit;

    @Inject
    public Admission(PartnerServices services, PortalSessions sessions, AuditLog audit) {
        this.services = services;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Opens a portal session and binds it to a new session of the container.
     *
     * @param userName as authenticated
     * @param hasRole whether the user carries {@link #ROLE}
     * @param idToken the identity provider's proof; null when there is none
     */
    PortalUser admit(HttpServletRequest request, String userName, boolean hasRole, @Nullable String idToken)
            throws SignInRefused {
        if (!hasRole) {
            throw refuse(request, userName, SignInNotice.NO_PORTAL_USER);
        }
        Partner partner = partner(request, userName);
        String key = openSession(request, userName, partner);
        PortalUser user = new PortalUser(userName, partner.id().value(), partner.name(), key, newToken(), idToken);
        renew(request).setAttribute(PortalUser.ATTRIBUTE, user);
        audit.record(new AuditEvent(
                userName, "portal.sign-in", "partner:" + partner.id(), AuditEvent.Outcome.DONE, from(request)));
        return user;
    }

    private Partner partner(HttpServletRequest request, String userName) throws SignInRefused {
        try {
            return services.forPortalUser(userName).partner();
        } catch (KenshinException refused) {
            if (refused.code() != JointMeteringError.SERVICE_NOT_HELD) {
                throw refused;
            }
            throw refuse(request, userName, SignInNotice.NO_PORTAL_USER);
        }
    }

    private String openSession(HttpServletRequest request, String userName, Partner partner) throws SignInRefused {
        try {
            return sessions.open(partner.id(), userName, request.getRemoteAddr());
        } catch (KenshinException refused) {
            if (refused.code() != ExternalConnectionError.TOO_MANY_SESSIONS) {
                throw refused;
            }
            throw refuse(request, userName, SignInNotice.TOO_MANY_SESSIONS);
        }
    }

    /** A session nobody had before the sign-in: what an attacker may have planted is gone, its id and its content. */
    private HttpSession renew(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) sessions.idleTimeout().toSeconds());
        return session;
    }

    /** Records why somebody is not let in. */
    SignInRefused refuse(HttpServletRequest request, String userName, SignInNotice notice) {
        audit.record(new AuditEvent(
                userName.isBlank() ? "unknown" : userName,
                "portal.sign-in",
                "",
                AuditEvent.Outcome.REFUSED,
                Map.of("reason", notice.word(), "address", request.getRemoteAddr())));
        return new SignInRefused(notice);
    }

    /** Ends the portal session of a visitor who signs out. */
    void dismiss(PortalUser user, HttpServletRequest request) {
        sessions.close(user.sessionKey(), "signed-out");
        audit.record(new AuditEvent(
                user.name(), "portal.sign-out", "partner:" + user.partnerId(), AuditEvent.Outcome.DONE, from(request)));
    }

    /** Whether the session still stands; marks it as used. */
    boolean stands(PortalUser user) {
        return sessions.touch(user.sessionKey());
    }

    /** Ends the portal session of a container session that idled away. */
    void expire(PortalUser user) {
        sessions.close(user.sessionKey(), "idle");
    }

    private static Map<String, String> from(HttpServletRequest request) {
        return Map.of("address", request.getRemoteAddr());
    }

    private static String newToken() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
