package jp.kenshin.console.pages.ipsec;

import java.util.List;

/**
 * A partner's connection in words.
 *
 * @param partner business id
 * @param name of the partner
 * @param icon of how it stands
 * @param state how it stands
 * @param advice what that means and what to do; empty where nothing is to be done
 * @param address where the partner comes from; empty where nothing is defined
 * @param identity what its router proves to be
 * @param facts the rest of the definition
 * @param gateways what each gateway has of it
 */
public record IpsecRow(
        String partner,
        String name,
        String icon,
        String state,
        String advice,
        String address,
        String identity,
        List<Fact> facts,
        List<AtGateway> gateways) {
    /**
     * @param name what it is
     * @param value as it is defined
     */
    public record Fact(String name, String value) {}

    /**
     * @param gateway its address; empty where there is only one
     * @param loaded whether it has the connection, or that it did not answer
     * @param association whether the partner is in, and since when; empty where it did not answer
     */
    public record AtGateway(String gateway, String loaded, String association) {}
}
