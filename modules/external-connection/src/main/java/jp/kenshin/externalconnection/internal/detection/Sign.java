package jp.kenshin.externalconnection.internal.detection;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.externalconnection.Suspicions.Kind;

/**
 * Something that looks suspicious.
 *
 * @param kind what it is
 * @param subject whom it is about, as {@link Kind} says
 */
record Sign(Kind kind, String subject) {
    private static final Pattern PARTNER = Pattern.compile("\"partner\":\"([^\"]+)\"");
    private static final String REFUSED = "REFUSED";

    /** What an entry of the audit log is a sign of, if of anything. */
    static Optional<Sign> of(AuditEntry entry) {
        if (!entry.outcome().equals(REFUSED)) {
            return Optional.empty();
        }
        if (entry.action().equals("portal.sign-in")) {
            return isProofWrong(entry) ? Optional.of(new Sign(Kind.FAILED_SIGN_IN, entry.actor())) : Optional.empty();
        }
        return entry.action().startsWith("nw.") ? ofCall(entry) : Optional.empty();
    }

    private static boolean isProofWrong(AuditEntry entry) {
        return entry.detail().contains("\"wrong-password\"")
                || entry.detail().contains("\"foreign-certificate\"")
                || entry.detail().contains("\"unknown-certificate\"");
    }

    private static Optional<Sign> ofCall(AuditEntry entry) {
        Matcher partner = PARTNER.matcher(entry.detail());
        if (!partner.find()) {
            return Optional.empty();
        }
        if (entry.detail().contains("\"status\":\"403\"")) {
            return Optional.of(new Sign(Kind.TRAFFIC_WHILE_CUT_OFF, partner.group(1)));
        }
        return entry.detail().contains("\"status\":\"429\"")
                ? Optional.of(new Sign(Kind.TOO_MANY_COMMANDS, partner.group(1)))
                : Optional.empty();
    }
}
