package jp.kenshin.externalconnection;

import java.time.Instant;

/**
 * A call to the partner, as tables 2-1 and 2-2 ask for after a cutoff and after a reconnection.
 *
 * @param at when
 * @param by who of the utility called
 * @param spokeTo who answered
 * @param number which number was called
 * @param note what was said
 */
public record PhoneCall(Instant at, String by, String spokeTo, String number, String note) {}
