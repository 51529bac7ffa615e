package jp.kenshin.externalconnection.internal.ipsec;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Association;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.externalconnection.internal.ipsec.vici.Section;

/**
 * All that a gateway showed at one moment.
 *
 * @param connections loaded connections by name
 * @param associations IKE SAs, each with the name of its connection, which several may have
 */
record Listing(List<Map.Entry<String, Section>> connections, List<Map.Entry<String, Section>> associations) {
    private static final String ESTABLISHED = "ESTABLISHED";
    private static final int MOST_DIGITS = 12;

    /** What of it is a partner's. */
    Presence of(Recognition partner) {
        return new Presence(
                connections.stream().anyMatch(one -> partner.matchesConnection(one.getKey(), one.getValue())),
                associations.stream()
                        .filter(one -> partner.matchesAssociation(one.getKey(), one.getValue()))
                        .map(one -> association(one.getValue()))
                        .toList());
    }

    private static Association association(Section shown) {
        boolean established =
                shown.findText("state").filter(ESTABLISHED::equals).isPresent();
        return new Association(
                established,
                shown.findText("remote-host").filter(host -> !host.equals("%any")),
                shown.findText("established").flatMap(Listing::seconds));
    }

    private static Optional<Duration> seconds(String text) {
        boolean number = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
        return number ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    /** Names of loaded connections that are nobody's of these. */
    List<String> others(Collection<Recognition> partners) {
        return connections.stream()
                .filter(one ->
                        partners.stream().noneMatch(partner -> partner.matchesConnection(one.getKey(), one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
