package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.frame.FormToken;
import jp.kenshin.webpages.signin.SignInRefused;

/**
 * Lets an authenticated user in, whichever way the user proved it: the user must be a partner's portal user, come with a client
 * certificate of that partner, and the partner must hold the Web service and have a session free. Who is cut off is let in too, as far as
 * {@link CutOffWall} goes. Every refusal is in the audit log, as sessions are by themselves.
 */
@Singleton
public class Admission {
    /** Role of portal users. */
    static final String ROLE = "partner-web";

    private final PartnerServices services;
    private final PortalSessions sessions;
    private final ClientCertificateCheck certificates;
    private final PortalConnection connection;
    private final AuditLog audit;

    @Inject
    public Admission(
            PartnerServices services,
            PortalSessions sessions,
            ClientCertificateCheck certificates,
            PortalConnection connection,
            AuditLog audit) {
        this.services = services;
        this.sessions = sessions;
        this.certificates = certificates;
        this.connection = connection;
        this.audit = audit;
    }

    /** Opens a portal session and binds it to a new session of the container. */
    void admit(HttpServletRequest request, ProvenUser user) throws SignInRefused {
        if (!user.hasRole()) {
            throw refuse(request, user.name(), SignInNotice.NO_PORTAL_USER);
        }
        Partner partner = partner(request, user.name());
        Optional<SignInNotice> objection = certificates.objection(request, user.name(), partner.id());
        if (objection.isPresent()) {
            throw refuse(request, user.name(), told(objection.get(), partner.id()));
        }
        String key = openSession(
                new PortalSignIn(partner.id(), user.name(), request.getRemoteAddr(), user.providerSession()));
        renew(request)
                .setAttribute(
                        PortalUser.ATTRIBUTE,
                        new PortalUser(
                                user.name(),
                                partner.id().value(),
                                partner.name(),
                                key,
                                FormToken.create(),
                                ClientCertificateCheck.fingerprint(request),
                                user.idToken(),
                                user.providerSession().orElse(null)));
    }

    /** The user's own partner, or the first that lets the user's centre act for it; {@link #turnTo} goes on to the others. */
    private Partner partner(HttpServletRequest request, String userName) throws SignInRefused {
        List<Partner> partners = services.partnersOfPortalUser(userName);
        if (partners.isEmpty()) {
            throw refuse(request, userName, SignInNotice.NO_PORTAL_USER);
        }
        return partners.get(0);
    }

    /**
     * Lets a monitoring centre's user go on with another partner, in a portal session that counts among that partner's.
     *
     * @throws KenshinException {@link JointMeteringError#PARTNER_NOT_FOUND} when it is none that the user may act
     *     for, {@link ExternalConnectionError#TOO_MANY_SESSIONS} when that partner has no session free; the visitor stays where it was
     */
    void turnTo(HttpServletRequest request, PortalUser user, PartnerId id) {
        Partner partner = services.partnersOfPortalUser(user.name()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.PARTNER_NOT_FOUND,
                        "There is no such partner among those you may act for. Check the business id."));
        String key = sessions.open(new PortalSignIn(
                partner.id(), user.name(), request.getRemoteAddr(), Optional.ofNullable(user.providerSession())));
        sessions.close(user.sessionKey(), "turned-to-another-partner");
        PortalUser turned = new PortalUser(
                user.name(),
                partner.id().value(),
                partner.name(),
                key,
                user.token(),
                user.certificate(),
                user.idToken(),
                user.providerSession());
        request.getSession(true).setAttribute(PortalUser.ATTRIBUTE, turned);
    }

    private String openSession(PortalSignIn signIn) throws SignInRefused {
        try {
            return sessions.open(signIn);
        } catch (KenshinException refused) {
            if (refused.code() != ExternalConnectionError.TOO_MANY_SESSIONS) {
                throw refused;
            }
            throw new SignInRefused(SignInNotice.TOO_MANY_SESSIONS);
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
                Map.of("reason", notice.word(), "remoteAddress", request.getRemoteAddr())));
        return new SignInRefused(notice);
    }

    /** Ends the portal session of a visitor who signs out. */
    void dismiss(PortalUser user) {
        sessions.close(user.sessionKey(), "signed-out");
    }

    /** Why the session ends at this request; empty, and the session marked as used, when it goes on. */
    Optional<SignInNotice> end(HttpServletRequest request, PortalUser user) {
        return certificateEnd(request, user)
                .or(() -> sessions.touch(user.sessionKey()) ? Optional.empty() : Optional.of(reason(user)));
    }

    /** The same for a request that nobody made; the session is not marked as used. */
    Optional<SignInNotice> endUnused(HttpServletRequest request, PortalUser user) {
        return certificateEnd(request, user)
                .or(() -> sessions.standing(List.of(user.sessionKey())).isEmpty()
                        ? Optional.of(reason(user))
                        : Optional.empty());
    }

    private SignInNotice reason(PortalUser user) {
        return connection.isCutOff(PartnerId.of(user.partnerId())) ? SignInNotice.CUT_OFF : SignInNotice.ENDED;
    }

    private Optional<SignInNotice> certificateEnd(HttpServletRequest request, PortalUser user) {
        Optional<SignInNotice> objection = certificates.objection(request, user);
        objection.ifPresent(notice -> sessions.close(user.sessionKey(), notice.word()));
        return objection.map(notice -> told(notice, PartnerId.of(user.partnerId())));
    }

    /** A cutoff holds the partner's certificates, which are then as unknown as one that nobody registered: the visitor hears the true reason. */
    private SignInNotice told(SignInNotice objection, PartnerId partner) {
        return objection == SignInNotice.UNKNOWN_CERTIFICATE && connection.isCutOff(partner)
                ? SignInNotice.CUT_OFF
                : objection;
    }

    /** Ends the portal session of a container session that idled away. */
    void expire(PortalUser user) {
        sessions.close(user.sessionKey(), "idle");
    }
}
