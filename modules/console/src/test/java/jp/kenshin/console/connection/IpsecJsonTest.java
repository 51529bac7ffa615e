package jp.kenshin.console.connection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("An IPsec connection as JSON")
@Tag("S-04")
class IpsecJsonTest {
    private static final PartnerId MINATO = PartnerId.of("P-0002");
    private static final String LEAST =
            """
            {"remoteAddress": "192.0.2.20", "remoteId": "vpn.minato.example", "localId": "vpn.utility.example",
             "authentication": "PRE_SHARED_KEY", "preSharedKey": "twenty characters at least",
             "children": [{"name": "nw", "localNetworks": ["10.1.0.0/24"], "remoteNetworks": ["10.2.0.0/24"]}]}
            """;

    @Test
    void needs_only_what_is_not_usual() {
        IpsecConnection connection = IpsecJson.read(MINATO, parse(LEAST));

        assertEquals("kenshin-p-0002", connection.name());
        assertEquals(Authentication.PRE_SHARED_KEY, connection.authentication());
        assertEquals(Duration.ofSeconds(30), connection.keying().deadPeerDetection());
        assertEquals(List.of(), connection.keying().proposals());
        assertFalse(connection.keying().udpEncapsulation());
    }

    @Test
    void comes_out_as_it_goes_in_but_for_the_key() {
        IpsecConnection connection = IpsecJson.read(
                MINATO,
                parse(
                        LEAST.replace(
                                "\"children\"",
                                "\"deadPeerDetection\": 0, \"udpEncapsulation\": true, \"proposals\": [\"aes256-sha384\"], \"children\"")));
        JsonObject written = IpsecJson.write(connection).build();

        assertTrue(connection.keying().udpEncapsulation());
        assertEquals(connection, IpsecJson.read(MINATO, written));
        assertFalse(written.toString().contains("twenty"), written::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"192.0.2.20\" | 7 | remoteAddress",
                "\"PRE_SHARED_KEY\" | \"PASSWORD\" | authentication",
                "[\"10.1.0.0/24\"] | \"10.1.0.0/24\" | localNetworks",
                "[\"10.1.0.0/24\"] | [10] | localNetworks",
                "[{ | [7, { | children",
                "\"children\": | \"udpEncapsulation\": \"yes\", \"children\": | udpEncapsulation",
                "\"children\": | \"deadPeerDetection\": \"30\", \"children\": | deadPeerDetection"
            })
    void that_cannot_be_understood_is_refused_by_the_name_of_the_fact(String of, String wrong, String fact) {
        KenshinException refusal =
                assertThrows(KenshinException.class, () -> IpsecJson.read(MINATO, parse(LEAST.replace(of, wrong))));

        assertEquals(ConsoleError.INVALID_PARAMETER, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains(fact), refusal::getMessage);
    }

    @Test
    void that_makes_no_sense_is_refused_by_the_connection() {
        KenshinException refusal = assertThrows(
                KenshinException.class,
                () -> IpsecJson.read(MINATO, parse(LEAST.replace("vpn.minato.example", "%any"))));

        assertEquals(ExternalConnectionError.INVALID_IPSEC_CONNECTION, refusal.code());
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
