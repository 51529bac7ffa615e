package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.util.List;

/**
 * A list of values.
 *
 * @param items in their order; each at most 65,535 bytes of UTF-8
 */
public record TextList(List<String> items) implements Value {
    public TextList {
        items = List.copyOf(items);
    }
}
