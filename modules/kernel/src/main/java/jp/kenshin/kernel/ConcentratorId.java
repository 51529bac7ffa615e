package jp.kenshin.kernel;

/**
 * Identifier of a concentrator (コンセントレータ), such as {@code N-0000001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record ConcentratorId(String value) {
    public ConcentratorId {
        Identifiers.require("concentrator id", value);
    }

    public static ConcentratorId of(String value) {
        return new ConcentratorId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
