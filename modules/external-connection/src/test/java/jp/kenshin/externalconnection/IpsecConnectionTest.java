package jp.kenshin.externalconnection;

import java.time.Duration;
import java.util.List;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("R-01")
@Tag("S-04")
@DisplayName("An IPsec connection")
class IpsecConnectionTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final Ends ENDS = new Ends("192.0.2.20", "vpn.sakura.example", "vpn.utility.example");
    private static final Keying KEYING = new Keying(List.of(), Duration.ofSeconds(30), false);
    private static final Child CHILD = child("nw", "10.1.0.0/24");

    private static Child child(String name, String network) {
        return new Child(name, List.of(network), List.of("10.2.0.0/24"), List.of());
    }

    private static IpsecConnection connection(String name, List<Child> children) {
        return new IpsecConnection(SAKURA, name, ENDS, Authentication.PRE_SHARED_KEY, KEYING, children);
    }

    @Test
    void is_named_after_its_partner_or_as_nobody_else_s_is() {
        assertEquals("kenshin-p-0001", IpsecConnection.defaultName(SAKURA));
        assertDoesNotThrow(() -> connection("kenshin-p-0001", List.of(CHILD)));
        assertDoesNotThrow(() -> connection("sakura", List.of(CHILD)));
        assertRefused(() -> connection("kenshin-p-0002", List.of(CHILD)));
        assertRefused(() -> connection("Sakura", List.of(CHILD)));
        assertRefused(() -> connection("", List.of(CHILD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vpn.sakura.example",
                "%any",
                "0.0.0.0",
                "::",
                "192.0.2.0/24",
                "192.0.2.256",
                "127.0.0.1",
                "224.0.0.1",
                "dead.beef",
                "192.0.2.20,192.0.2.21",
                "1.2.3",
                "::1",
                ":::"
            })
    void comes_from_one_address_only(String address) {
        assertRefused(() -> new Ends(address, "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.20", "2001:db8::20", "10.0.0.1"})
    void comes_from_any_address_of_a_host(String address) {
        assertEquals(address, new Ends(address, "a", "b").remoteAddress());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%any", "*", "*@sakura.example", "a\nb", " a", "a "})
    void proves_one_identity_and_no_wildcard(String identity) {
        assertRefused(() -> new Ends("192.0.2.20", identity, "b"));
        assertRefused(() -> new Ends("192.0.2.20", "a", identity));
    }

    @Test
    void proves_an_identity_of_any_usual_kind() {
        for (String identity : List.of("192.0.2.20", "CN=vpn, O=さくらガス", "nw@sakura.example", "a")) {
            assertEquals(identity, new Ends("192.0.2.20", identity, "b").remoteId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.1.0.0/33", "2001:db8::/129", "10.1.0.0/", "dynamic", "10.1.0.0/24[tcp]", "a/1"})
    void carries_networks(String network) {
        assertRefused(() -> child("nw", network));
    }

    @Test
    void carries_one_network_at_least_under_names_of_their_own() {
        assertDoesNotThrow(() -> connection("sakura", List.of(CHILD, child("tr", "2001:db8::/64"))));
        assertRefused(() -> connection("sakura", List.of()));
        assertRefused(() -> connection("sakura", List.of(CHILD, CHILD)));
        assertRefused(() -> new Child("nw", List.of(), List.of("10.2.0.0/24"), List.of()));
    }

    @Test
    void is_keyed_by_proposals_and_whole_seconds() {
        assertDoesNotThrow(() -> new Keying(List.of("aes256gcm16-prfsha384-ecp384"), Duration.ZERO, true));
        assertRefused(() -> new Keying(List.of("aes256 null"), Duration.ZERO, true));
        assertRefused(() -> new Keying(List.of(), Duration.ofMillis(1_500), true));
        assertRefused(() -> new Keying(List.of(), Duration.ofSeconds(-1), true));
        assertRefused(() -> new Keying(List.of(), Duration.ofHours(2), true));
    }

    private static void assertRefused(Executable making) {
        KenshinException refusal = assertThrows(KenshinException.class, making);
        assertEquals(ExternalConnectionError.INVALID_IPSEC_CONNECTION, refusal.code());
    }
}
