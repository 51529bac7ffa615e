package jp.kenshin.externalconnection.internal.authentication;

import java.util.Optional;

/**
 * What a packet is answered.
 *
 * @param datagram to be sent
 * @param begins session that this answer lets a terminal begin; empty for any other answer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Answer(byte[] datagram, Optional<TerminalSession> begins) {
    /** An answer that lets nobody in. */
    static Answer of(byte[] datagram) {
        return new Answer(datagram, Optional.empty());
    }
}
