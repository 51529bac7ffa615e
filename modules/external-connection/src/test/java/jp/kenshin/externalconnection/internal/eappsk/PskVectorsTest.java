package jp.kenshin.externalconnection.internal.eappsk;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/**
 * Known answers. The ones written here were derived apart from the product, by a script over OpenSSL that also derives those of the exchange
 * between two foreign programs.
 */
@Tag("S-12")
@DisplayName("A conversation of which everything is known")
class PskVectorsTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Path TRANSCRIPT = Path.of("..", "..", "..", "shared", "data", "eap-psk", "transcript.json");

    @Test
    void gives_the_keys_and_messages_that_were_derived_elsewhere() throws MalformedEap {
        assertKnown(new Known(
                "000102030405060708090a0b0c0d0e0f",
                "kenshin",
                "t-0000001@kenshin.example",
                "202122232425262728292a2b2c2d2e2f",
                "18b62d2c84c5e4571afc41a29db71f4d",
                "97b704350085028363924612565b9b0d",
                "0a989e082afa4df0ef15d76f3e750645",
                "582cd61aab4cadada48ac364399c4c7538ed538dbe960a3ebf7d9a634d199ea8"
                        + "82dd4a3590db0e03df5bda7ac798b8116017db4a82506b53ff4952688555d783",
                "468f2cedfc47e7afcb38482b1088b0147c0016aedf7ca23a3ca518951b526bbb"
                        + "f23300b8e89c6d04a6c278a41647d921e1e9948b7791db437e9d9309e3549f4a",
                List.of(
                        "0207001e01742d30303030303031406b656e7368696e2e6578616d706c65",
                        "0208004f2f40202122232425262728292a2b2c2d2e2f404142434445464748494a4b4c4d4e4f"
                                + "4999b9061b2c55751e8741b6c8566085742d30303030303031406b656e7368696e2e6578616d706c65",
                        "0209002b2fc0202122232425262728292a2b2c2d2e2f000000013e08dc7ba8cd361a6028d197f10ddb6442"),
                List.of(
                        "0108001d2f00202122232425262728292a2b2c2d2e2f6b656e7368696e",
                        "0109003b2f80202122232425262728292a2b2c2d2e2fe315a1d79c63159ed54acaf8b9ec19e2"
                                + "00000000104d46bd033be1159238aaf5487891e2e3",
                        "03090004")));
    }

    @Test
    void gives_what_two_foreign_programs_said_to_each_other() throws IOException, MalformedEap {
        Assumptions.assumeTrue(
                Files.exists(TRANSCRIPT), "the transcript is not beside the project: shared/data/eap-psk");
        try (Reader file = Files.newBufferedReader(TRANSCRIPT);
                JsonReader json = Json.createReader(file)) {
            for (JsonObject vector : json.readObject().getJsonArray("vectors").getValuesAs(JsonObject.class)) {
                assertKnown(Known.of(vector));
            }
        }
    }

    private record Known(
            String psk,
            String serverId,
            String peerId,
            String randS,
            String ak,
            String kdk,
            String tek,
            String msk,
            String emsk,
            List<String> fromPeer,
            List<String> fromServer) {
        static Known of(JsonObject vector) {
            return new Known(
                    vector.getString("psk"),
                    vector.getString("ID_S"),
                    vector.getString("ID_P"),
                    vector.getString("RAND_S"),
                    vector.getString("AK"),
                    vector.getString("KDK"),
                    vector.getString("TEK"),
                    vector.getString("MSK"),
                    vector.getString("EMSK"),
                    strings(vector, "eap_from_peer"),
                    strings(vector, "eap_from_server"));
        }

        private static List<String> strings(JsonObject vector, String name) {
            return vector.getJsonArray(name).stream()
                    .map(each -> ((jakarta.json.JsonString) each).getString())
                    .toList();
        }

        EapPacket peer(int index) throws MalformedEap {
            return EapPacket.decode(HEX.parseHex(fromPeer.get(index)));
        }
    }

    private static void assertKnown(Known known) throws MalformedEap {
        PskKeys keys = PskKeys.of(HEX.parseHex(known.psk));
        assertEquals(known.ak, HEX.formatHex(keys.authenticationKey()));
        assertEquals(known.kdk, HEX.formatHex(keys.derivationKey()));
        PskConversation conversation =
                new PskConversation(known.serverId, known.peerId, keys, HEX.parseHex(known.randS));

        EapPacket first = conversation.begin(known.peer(0));
        assertEquals(known.fromServer.get(0), HEX.formatHex(first.encode()));
        Step.Ask third = assertInstanceOf(Step.Ask.class, conversation.answer(known.peer(1)));
        assertEquals(known.fromServer.get(1), HEX.formatHex(third.request().encode()));
        Step.Accepted accepted = assertInstanceOf(Step.Accepted.class, conversation.answer(known.peer(2)));
        assertEquals(known.fromServer.get(2), HEX.formatHex(accepted.success().encode()));
        assertEquals(known.tek, HEX.formatHex(accepted.keys().tek()));
        assertEquals(known.msk, HEX.formatHex(accepted.keys().msk()));
        assertEquals(known.emsk, HEX.formatHex(accepted.keys().emsk()));
    }
}
