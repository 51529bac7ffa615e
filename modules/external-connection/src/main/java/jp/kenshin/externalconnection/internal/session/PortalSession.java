package jp.kenshin.externalconnection.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.platform.audit.AuditEvent;

/**
 * An open session.
 *
 * @param partnerId whose
 * @param slot which of the partner's places it takes, from 1
 * @param userName who signed in
 * @param remoteAddress where from
 * @param openedAt when it began
 * @param usedAt when it was last marked as used
 */
record PortalSession(
        String partnerId, int slot, String userName, String remoteAddress, Instant openedAt, Instant usedAt) {
    private static final Duration MARK_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_ADDRESS = 60;

    /** The session of a sign-in, opened now. */
    static PortalSession opened(PortalSignIn signIn, int slot, Instant now) {
        String address = signIn.remoteAddress();
        return new PortalSession(
                signIn.partner().value(),
                slot,
                signIn.userName(),
                address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)),
                now,
                now);
    }

    boolean isIdle(Instant now, Duration idleTimeout) {
        return !now.isBefore(usedAt.plus(idleTimeout));
    }

    /** A use is written at most once a minute, so that a busy page does not write with every click; one of a time to come is put right. */
    boolean needsMark(Instant now) {
        return now.isBefore(usedAt) || !now.isBefore(usedAt.plus(MARK_EVERY));
    }

    AuditEvent began() {
        return event("portal.sign-in", Map.of("remoteAddress", remoteAddress));
    }

    AuditEvent ended(String reason) {
        return event("portal.sign-out", Map.of("remoteAddress", remoteAddress, "reason", reason));
    }

    private AuditEvent event(String action, Map<String, String> detail) {
        return new AuditEvent(userName, action, "partner:" + partnerId, AuditEvent.Outcome.DONE, detail);
    }
}
