package jp.kenshin.console.pages.ipsec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Association;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.webpages.text.Texts;

/** Connections and what gateways say of them, in the words of one language. */
final class IpsecWords {
    private final Texts texts;

    IpsecWords(Texts texts) {
        this.texts = texts;
    }

    String state(Standing standing) {
        return texts.get("ipsec.state." + AddressQuery.word(standing));
    }

    String advice(Standing standing) {
        return texts.find("ipsec.advice." + AddressQuery.word(standing)).orElse("");
    }

    /** All of a definition but the partner's end, which stands by itself. */
    List<IpsecRow.Fact> facts(IpsecConnection connection) {
        List<IpsecRow.Fact> facts = new ArrayList<>();
        add(facts, "ipsec.name", connection.name());
        add(facts, "ipsec.local-id", connection.ends().localId());
        add(facts, "ipsec.authentication", texts.get("ipsec.by." + AddressQuery.word(connection.authentication())));
        for (IpsecConnection.Child child : connection.children()) {
            add(
                    facts,
                    "ipsec.networks",
                    texts.get(
                            "ipsec.between",
                            String.join(", ", child.localNetworks()),
                            String.join(", ", child.remoteNetworks())));
        }
        add(facts, "ipsec.proposals", proposals(connection));
        Duration silence = connection.keying().deadPeerDetection();
        add(
                facts,
                "ipsec.dead-peer",
                silence.isZero() ? texts.get("ipsec.never") : texts.get("ipsec.seconds", silence.toSeconds()));
        add(
                facts,
                "ipsec.encapsulation",
                texts.get(connection.keying().udpEncapsulation() ? "ipsec.always" : "ipsec.if-needed"));
        return facts;
    }

    private String proposals(IpsecConnection connection) {
        List<String> all = new ArrayList<>(connection.keying().proposals());
        connection.children().forEach(child -> all.addAll(child.proposals()));
        return all.isEmpty()
                ? texts.get("ipsec.gateway-decides")
                : String.join(", ", all.stream().distinct().toList());
    }

    private void add(List<IpsecRow.Fact> facts, String key, String value) {
        facts.add(new IpsecRow.Fact(texts.get(key), value));
    }

    String loaded(Presence presence) {
        return texts.get(presence.loaded() ? "ipsec.loaded" : "ipsec.not-loaded");
    }

    /** The association that is up, else one that is being made, else that there is none. */
    String association(Presence presence) {
        return presence.associations().stream()
                .filter(Association::established)
                .findFirst()
                .map(this::established)
                .orElseGet(() -> texts.get(presence.associations().isEmpty() ? "ipsec.no-sa" : "ipsec.sa-begun"));
    }

    private String established(Association association) {
        return association.age().map(age -> texts.get("ipsec.sa-for", age(age))).orElseGet(() -> texts.get("ipsec.sa"));
    }

    private String age(Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.get("ipsec.seconds", age.toSeconds());
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return texts.get("ipsec.minutes", age.toMinutes());
        }
        return age.compareTo(Duration.ofDays(2)) < 0
                ? texts.get("ipsec.hours", age.toHours())
                : texts.get("ipsec.days", age.toDays());
    }
}
