package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.kenshin.externalconnection.ProviderSessions;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.webpages.frame.ByItself;
import jp.kenshin.webpages.oidc.ProvenIdentity;

/**
 * Sessions of the utility's people: opened, gone on with, ended, each in the audit log. A page that renews itself does not keep a session
 * alive that its owner has left.
 */
@Singleton
class StaffSessions {
    private static final String LAST_USED = StaffSessions.class.getName() + ".used";

    private final SignInSettings settings;
    private final ProviderSessions providerSessions;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    StaffSessions(SignInSettings settings, ProviderSessions providerSessions, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.providerSessions = providerSessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session for somebody whose password was checked. */
    void open(HttpServletRequest request, String userName, Set<String> roles) {
        open(request, Staff.byPassword(userName, roles, clock.instant()));
    }

    /** Opens a session for somebody whom an identity provider has proved. */
    void open(HttpServletRequest request, ProvenIdentity identity, Set<String> roles) {
        open(request, Staff.byProvider(identity, roles, clock.instant()));
    }

    /** A session nobody had before: what an attacker may have planted is gone, its id and its content. */
    private void open(HttpServletRequest request, Staff staff) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) settings.idle().toSeconds());
        session.setAttribute(Staff.ATTRIBUTE, staff);
        session.setAttribute(LAST_USED, staff.since());
        record(request, staff.name(), AuditEvent.Outcome.DONE, Map.of("roles", String.join(" ", staff.roles())));
    }

    /** Records that somebody was not let in, and why. */
    void refuse(HttpServletRequest request, String userName, SignInNotice notice) {
        String name = userName.isBlank() ? "unknown" : userName;
        record(request, name, AuditEvent.Outcome.REFUSED, Map.of("reason", notice.word()));
    }

    private void record(HttpServletRequest request, String user, AuditEvent.Outcome outcome, Map<String, String> why) {
        Map<String, String> detail = new TreeMap<>(why);
        detail.put("remoteAddress", request.getRemoteAddr());
        audit.record(new AuditEvent(user, "console.sign-in", "", outcome, detail));
    }

    /** Why the session of a request does not go on; empty when it does, and a request of the person's own lengthens it. */
    Optional<SignInNotice> objection(HttpServletRequest request, Staff staff) {
        String providerSession = staff.providerSession();
        if (providerSession != null && providerSessions.hasEnded(providerSession)) {
            audit.record(AuditEvent.done(staff.name(), "console.sign-out", "identity-provider"));
            return Optional.of(SignInNotice.ENDED);
        }
        return isFresh(request, staff) ? Optional.empty() : Optional.of(SignInNotice.EXPIRED);
    }

    private boolean isFresh(HttpServletRequest request, Staff staff) {
        HttpSession session = request.getSession(false);
        Instant now = clock.instant();
        boolean fresh = session != null
                && session.getAttribute(LAST_USED) instanceof Instant used
                && now.isBefore(used.plus(settings.idle()))
                && now.isBefore(staff.since().plus(settings.longest()));
        if (fresh && !ByItself.is(request)) {
            session.setAttribute(LAST_USED, now);
        }
        return fresh;
    }

    /** Ends the session of somebody who leaves. */
    void close(HttpServletRequest request, Staff staff) {
        audit.record(AuditEvent.done(staff.name(), "console.sign-out", ""));
        end(request);
    }

    /** Forgets the container's session, whoever's it was. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
