package jp.kenshin.kernel;

/**
 * Identifier of a handheld terminal (ハンディターミナル), such as {@code H-0001}.
 *
 * @param value one to twenty characters out of letters, digits and hyphen
 */
public record HandheldId(String value) {
    public HandheldId {
        Identifiers.require("handheld id", value);
    }

    public static HandheldId of(String value) {
        return new HandheldId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
