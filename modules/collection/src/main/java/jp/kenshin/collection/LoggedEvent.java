package jp.kenshin.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * An event as it stands in the log: something began, or was over.
 *
 * @param id place in the log, counted from 1 without gaps in the order in which events became visible
 * @param origin where it comes from
 * @param type row of the catalogue
 * @param raised whether it began; false when it was over
 * @param cim EndDeviceEvent code of IEC 61968-9
 * @param occurredAt when, by the unit's clock; empty when the unit did not tell or its clock cannot be right
 * @param receivedAt when Kenshin heard of it
 * @param open whether it began and is not over; one that does not last is open until somebody has acknowledged it
 * @param acknowledgement who took note of it
 * @param detail more that the unit said
 */
public record LoggedEvent(
        long id,
        EventOrigin origin,
        EventType type,
        boolean raised,
        String cim,
        Optional<Instant> occurredAt,
        Instant receivedAt,
        boolean open,
        Optional<Acknowledgement> acknowledgement,
        String detail) {
    /**
     * @param by user name
     * @param at when
     */
    public record Acknowledgement(String by, Instant at) {}
}
