package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Key of a dated fact of a terminal.
 *
 * @param terminalId terminal
 * @param validFrom first instant at which the fact holds
 */
@Embeddable
public record TerminalSince(
        @Column(name = "terminal_id") String terminalId, @Column(name = "valid_from") Instant validFrom) {}
