package jp.kenshin.kernel;

/**
 * Business id (事業者ID) of a partner (利用事業者), such as {@code P-0001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record PartnerId(String value) {
    public PartnerId {
        Identifiers.require("partner id", value);
    }

    public static PartnerId of(String value) {
        return new PartnerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
