package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.IOException;

/** What came is no packet of the protocol; nothing that follows on the connection can be relied on. */
public final class MalformedPacket extends IOException {
    private static final long serialVersionUID = 1L;

    private final int position;

    MalformedPacket(String flaw, int position) {
        super("not a VICI packet: " + flaw + " at byte " + position);
        this.position = position;
    }

    /** Where the flaw is, in bytes from the packet's beginning. */
    int position() {
        return position;
    }
}
