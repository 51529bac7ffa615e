package jp.kenshin.console.connection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.PartnerId;

/** IPsec connections as JSON. What they must be beyond being there, they say themselves. */
final class IpsecConnectionJson {
    private static final int LONGEST = 255;
    private static final int SECONDS_UNLESS_SAID = 30;
    private static final String DEAD_PEER_DETECTION = "deadPeerDetectionSeconds";

    private IpsecConnectionJson() {}

    static IpsecConnection read(PartnerId partner, BodyFacts facts) {
        int seconds =
                facts.body().containsKey(DEAD_PEER_DETECTION) ? facts.number(DEAD_PEER_DETECTION) : SECONDS_UNLESS_SAID;
        return new IpsecConnection(
                partner,
                facts.optionalText("name", LONGEST).orElse(IpsecConnection.defaultName(partner)),
                new Ends(
                        facts.text("remoteAddress", LONGEST),
                        facts.text("remoteId", LONGEST),
                        facts.text("localId", LONGEST)),
                facts.constant("authentication", Authentication.class),
                new Keying(facts.texts("proposals"), Duration.ofSeconds(seconds), facts.flag("udpEncapsulation")),
                facts.objects("children").stream()
                        .map(IpsecConnectionJson::child)
                        .toList());
    }

    private static Child child(BodyFacts facts) {
        return new Child(
                facts.text("name", LONGEST),
                facts.texts("localNetworks"),
                facts.texts("remoteNetworks"),
                facts.texts("proposals"));
    }

    static JsonObjectBuilder of(IpsecConnection connection) {
        JsonArrayBuilder children = Json.createArrayBuilder();
        connection.children().forEach(child -> children.add(of(child)));
        return Json.createObjectBuilder()
                .add("partner", connection.partner().value())
                .add("name", connection.name())
                .add("remoteAddress", connection.ends().remoteAddress())
                .add("remoteId", connection.ends().remoteId())
                .add("localId", connection.ends().localId())
                .add("authentication", connection.authentication().name())
                .add("proposals", array(connection.keying().proposals()))
                .add(
                        DEAD_PEER_DETECTION,
                        connection.keying().deadPeerDetection().toSeconds())
                .add("udpEncapsulation", connection.keying().udpEncapsulation())
                .add("children", children);
    }

    private static JsonObjectBuilder of(Child child) {
        return Json.createObjectBuilder()
                .add("name", child.name())
                .add("localNetworks", array(child.localNetworks()))
                .add("remoteNetworks", array(child.remoteNetworks()))
                .add("proposals", array(child.proposals()));
    }

    private static JsonArrayBuilder array(List<String> texts) {
        return Json.createArrayBuilder(texts);
    }
}
