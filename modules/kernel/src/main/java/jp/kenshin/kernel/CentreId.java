package jp.kenshin.kernel;

/**
 * Identifier of a monitoring centre (集中監視事業者), such as {@code C-0001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record CentreId(String value) {
    public CentreId {
        Identifiers.require("centre id", value);
    }

    public static CentreId of(String value) {
        return new CentreId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
