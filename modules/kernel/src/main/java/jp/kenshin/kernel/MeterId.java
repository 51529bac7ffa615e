package jp.kenshin.kernel;

/**
 * Identifier of a meter of any commodity, such as {@code E-0000001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record MeterId(String value) {
    public MeterId {
        Identifiers.require("meter id", value);
    }

    public static MeterId of(String value) {
        return new MeterId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
