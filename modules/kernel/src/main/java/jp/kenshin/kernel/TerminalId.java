package jp.kenshin.kernel;

/**
 * Identifier of a wireless terminal (無線端末), such as {@code T-0000001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record TerminalId(String value) {
    public TerminalId {
        Identifiers.require("terminal id", value);
    }

    public static TerminalId of(String value) {
        return new TerminalId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
