package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that holds for a terminal from one instant to another; of one sort, at most one holds at a time. */
@MappedSuperclass
public abstract class TerminalFact extends DatedFact {
    @EmbeddedId
    private TerminalSince key = new TerminalSince("", Instant.EPOCH);

    protected TerminalFact() {}

    protected TerminalFact(TerminalSince key, @Nullable Instant validUntil) {
        super(validUntil);
        this.key = key;
    }

    public TerminalSince key() {
        return key;
    }

    public String terminalId() {
        return key.terminalId();
    }

    @Override
    public Instant validFrom() {
        return key.validFrom();
    }
}
