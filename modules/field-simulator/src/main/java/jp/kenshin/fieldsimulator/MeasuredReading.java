package jp.kenshin.fieldsimulator;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What a meter measured at one instant of its own clock.
 *
 * @param kind which register: {@code import}, {@code export}, or {@code register} of meters that have one
 * @param timestamp with the offset of Japanese standard time
 * @param value kWh or m3, exact
 * @param sent whether the unit has sent it by itself
 * @param acknowledged whether that was acknowledged
 */
public record MeasuredReading(
        String meterId, String kind, OffsetDateTime timestamp, BigDecimal value, boolean sent, boolean acknowledged) {}
