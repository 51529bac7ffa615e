package jp.kenshin.externalconnection;

import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * What a cutoff cuts off (別表2-1): a partner's MDMS connection, its portal user name, or one of its terminals.
 *
 * @param kind which of them
 * @param partner whose
 * @param terminal which terminal; present just for {@link Kind#TERMINAL}
 */
public record CutoffScope(Kind kind, PartnerId partner, Optional<TerminalId> terminal) {
    /** The kinds of table 2-1. */
    public enum Kind {
        /** The partner's MDMS: its NW service and its IPsec connection. */
        MDMS,
        /** The partner's portal user name: its Web service and its SSL-VPN. */
        PORTAL_USER,
        /** Credentials of one terminal. */
        TERMINAL
    }

    /** @throws IllegalArgumentException when a terminal is missing, or named where none is meant */
    public CutoffScope {
        if (terminal.isPresent() != (kind == Kind.TERMINAL)) {
            throw new IllegalArgumentException(
                    kind == Kind.TERMINAL
                            ? "the scope TERMINAL names a terminal"
                            : "the scope " + kind + " names no terminal");
        }
    }

    public static CutoffScope mdms(PartnerId partner) {
        return new CutoffScope(Kind.MDMS, partner, Optional.empty());
    }

    public static CutoffScope portalUser(PartnerId partner) {
        return new CutoffScope(Kind.PORTAL_USER, partner, Optional.empty());
    }

    public static CutoffScope terminal(PartnerId partner, TerminalId terminal) {
        return new CutoffScope(Kind.TERMINAL, partner, Optional.of(terminal));
    }

    /** One line for logs and keys, such as {@code MDMS:P-0002} or {@code TERMINAL:P-0001:T-0000001}. */
    public String key() {
        return kind + ":" + partner + terminal.map(id -> ":" + id).orElse("");
    }
}
