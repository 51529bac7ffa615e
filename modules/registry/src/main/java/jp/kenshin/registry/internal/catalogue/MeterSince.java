package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Key of a dated fact of a meter.
 *
 * @param meterId meter
 * @param validFrom first instant at which the fact holds
 */
@Embeddable
public record MeterSince(@Column(name = "meter_id") String meterId, @Column(name = "valid_from") Instant validFrom) {}
