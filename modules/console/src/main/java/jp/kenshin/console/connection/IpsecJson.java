package jp.kenshin.console.connection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Comparator;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Association;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.kernel.PartnerId;

/** IPsec connections as JSON. What a fact must be the connection itself knows; here it is found or refused by its name. */
final class IpsecJson {
    private static final int LONGEST = 255;
    private static final String PROPOSALS = "proposals";
    private static final String CHILDREN = "children";
    private static final String ENCAPSULATION = "udpEncapsulation";
    private static final String DEAD_PEER = "deadPeerDetection";
    private static final int DEAD_PEER_SECONDS = 30;

    private IpsecJson() {}

    /** @throws jp.kenshin.kernel.KenshinException that names what is missing or makes no sense */
    static IpsecConnection read(PartnerId partner, JsonObject body) {
        BodyFacts facts = new BodyFacts(body);
        return new IpsecConnection(
                partner,
                facts.optionalText("name", LONGEST).orElseGet(() -> IpsecConnection.defaultName(partner)),
                new Ends(
                        facts.text("remoteAddress", LONGEST),
                        facts.text("remoteId", LONGEST),
                        facts.text("localId", LONGEST)),
                facts.constant("authentication", Authentication.class),
                new Keying(
                        facts.texts(PROPOSALS),
                        Duration.ofSeconds(facts.number(DEAD_PEER, DEAD_PEER_SECONDS)),
                        facts.flag(ENCAPSULATION)),
                facts.objects(CHILDREN).stream().map(IpsecJson::child).toList());
    }

    private static Child child(BodyFacts facts) {
        return new Child(
                facts.text("name", LONGEST),
                facts.texts("localNetworks"),
                facts.texts("remoteNetworks"),
                facts.texts(PROPOSALS));
    }

    /** Everything but the pre-shared key, which never comes out. */
    static JsonObjectBuilder write(IpsecConnection connection) {
        JsonArrayBuilder children = Json.createArrayBuilder();
        connection
                .children()
                .forEach(child -> children.add(Json.createObjectBuilder()
                        .add("name", child.name())
                        .add("localNetworks", Json.createArrayBuilder(child.localNetworks()))
                        .add("remoteNetworks", Json.createArrayBuilder(child.remoteNetworks()))
                        .add(PROPOSALS, Json.createArrayBuilder(child.proposals()))));
        return Json.createObjectBuilder()
                .add("partner", connection.partner().value())
                .add("name", connection.name())
                .add("remoteAddress", connection.ends().remoteAddress())
                .add("remoteId", connection.ends().remoteId())
                .add("localId", connection.ends().localId())
                .add("authentication", connection.authentication().name())
                .add(PROPOSALS, Json.createArrayBuilder(connection.keying().proposals()))
                .add(DEAD_PEER, connection.keying().deadPeerDetection().toSeconds())
                .add(ENCAPSULATION, connection.keying().udpEncapsulation())
                .add(CHILDREN, children);
    }

    /** A gateway's answer, with what it has of all partners of which it has anything. */
    static JsonObjectBuilder write(IpsecGatewayAnswer answer) {
        JsonArrayBuilder partners = Json.createArrayBuilder();
        answer.partners().keySet().stream()
                .sorted(Comparator.comparing(PartnerId::value))
                .forEach(partner ->
                        partners.add(write(partner, answer.partners().getOrDefault(partner, Presence.NONE))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("gateway", answer.gateway())
                .add("partners", partners)
                .add("otherConnections", Json.createArrayBuilder(answer.others()));
        answer.trouble().ifPresent(trouble -> json.add("trouble", trouble));
        return json;
    }

    private static JsonObjectBuilder write(PartnerId partner, Presence presence) {
        JsonArrayBuilder associations = Json.createArrayBuilder();
        presence.associations().forEach(each -> associations.add(write(each)));
        return Json.createObjectBuilder()
                .add("partner", partner.value())
                .add("loaded", presence.loaded())
                .add("established", presence.isEstablished())
                .add("associations", associations);
    }

    private static JsonObjectBuilder write(Association association) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("established", association.established());
        association.remoteAddress().ifPresent(address -> json.add("remoteAddress", address));
        association.age().ifPresent(age -> json.add("seconds", age.toSeconds()));
        return json;
    }
}
