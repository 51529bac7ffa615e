package jp.kenshin.externalconnection.internal.eappsk;

/** Bytes that are no EAP packet, or no EAP-PSK message. Carries no stack trace, so that a flood of garbage costs parsing and nothing else. */
public final class MalformedEap extends Exception {
    MalformedEap(String message) {
        super(message, null, false, false);
    }
}
