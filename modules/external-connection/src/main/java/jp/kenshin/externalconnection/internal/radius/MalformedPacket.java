package jp.kenshin.externalconnection.internal.radius;

/** Bytes that are no RADIUS packet. Carries no stack trace, so that a flood of garbage costs parsing and nothing else. */
public final class MalformedPacket extends Exception {
    MalformedPacket(String message) {
        super(message, null, false, false);
    }
}
