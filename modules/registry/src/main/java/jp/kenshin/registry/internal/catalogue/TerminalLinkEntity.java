package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.kenshin.registry.TerminalInterface;
import org.jspecify.annotations.Nullable;

/** The terminal that carried a meter, and how they were wired. */
@Entity
@Table(schema = "registry", name = "terminal_link")
public class TerminalLinkEntity extends MeterFact {
    @Column(name = "terminal_id")
    private String terminalId = "";

    @Column(name = "interface")
    @Enumerated(EnumType.STRING)
    private TerminalInterface wiring = TerminalInterface.U_BUS;

    protected TerminalLinkEntity() {}

    public TerminalLinkEntity(
            MeterSince key, @Nullable Instant validUntil, String terminalId, TerminalInterface wiring) {
        super(key, validUntil);
        this.terminalId = terminalId;
        this.wiring = wiring;
    }

    public String terminalId() {
        return terminalId;
    }

    public TerminalInterface wiring() {
        return wiring;
    }
}
