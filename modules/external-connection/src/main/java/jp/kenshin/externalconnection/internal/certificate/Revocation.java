package jp.kenshin.externalconnection.internal.certificate;

import java.math.BigInteger;
import java.time.Instant;

/**
 * An entry of a revocation list.
 *
 * @param serialNumber of the certificate
 * @param since from when it is not to be trusted
 * @param reason why
 */
record Revocation(BigInteger serialNumber, Instant since, Reason reason) {
    /** Codes of RFC 5280 section 5.3.1. */
    enum Reason {
        /** On hold: it may be trusted again. */
        CERTIFICATE_HOLD(6),
        /** Withdrawn for ever. */
        PRIVILEGE_WITHDRAWN(9);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
