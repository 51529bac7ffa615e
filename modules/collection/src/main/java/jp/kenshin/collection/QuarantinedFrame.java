package jp.kenshin.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * A refused frame, with all like it of the same hour.
 *
 * @param id number of the entry
 * @param firstAt when the first came
 * @param lastAt when the last came
 * @param host numeric address it came from
 * @param port UDP port it came from
 * @param unit who sent it, where that is known
 * @param reason why it was refused
 * @param detail the same in a sentence, in English
 * @param datagram the first one as it came (opened, where it came in an envelope that did open), in hexadecimal digits
 * @param repeats how many came, at least 1
 * @param seenBy who has looked at it
 */
public record QuarantinedFrame(
        long id,
        Instant firstAt,
        Instant lastAt,
        String host,
        int port,
        Optional<String> unit,
        RefusalReason reason,
        String detail,
        String datagram,
        long repeats,
        Optional<String> seenBy) {}
