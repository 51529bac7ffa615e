package jp.kenshin.console.pages.ipsec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.ipsec.IpsecForm.ChildForm;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("An IPsec connection as it is typed")
@Tag("R-01")
class IpsecFormTest {
    private static final PartnerId MINATO = PartnerId.of("P-0002");
    private static final IpsecConnection CONNECTION = new IpsecConnection(
            MINATO,
            "minato-old-name",
            new Ends("192.0.2.20", "vpn.minato.example", "vpn.utility.example"),
            Authentication.PUBLIC_KEY,
            new Keying(List.of("aes256gcm16-prfsha384-ecp384"), Duration.ofSeconds(45), true),
            List.of(
                    new Child("nw", List.of("10.1.0.0/24", "10.4.0.0/24"), List.of("10.2.0.0/24"), List.of()),
                    new Child("cim", List.of("10.1.1.0/24"), List.of("10.2.0.0/24"), List.of("aes256gcm16-ecp384"))));

    private static IpsecForm form(String deadPeer, ChildForm... children) {
        return new IpsecForm(
                "192.0.2.20",
                "vpn.minato.example",
                "vpn.utility.example",
                Authentication.PRE_SHARED_KEY,
                "",
                deadPeer,
                false,
                List.of(children));
    }

    @Test
    void is_the_same_again_when_nothing_of_it_is_changed() {
        assertEquals(CONNECTION, IpsecForm.of(CONNECTION).connection(MINATO, Optional.of("minato-old-name")));
    }

    @Test
    void takes_networks_between_blanks_commas_and_ends_of_lines() {
        ChildForm typed = new ChildForm("nw", "10.1.0.0/24, 10.4.0.0/24\n10.5.0.0/24", "10.2.0.0/24、10.3.0.0/24", "");

        Child child = form("30", typed)
                .connection(MINATO, Optional.empty())
                .children()
                .get(0);

        assertEquals(List.of("10.1.0.0/24", "10.4.0.0/24", "10.5.0.0/24"), child.localNetworks());
        assertEquals(List.of("10.2.0.0/24", "10.3.0.0/24"), child.remoteNetworks());
    }

    @Test
    void offers_a_pair_of_networks_more_than_there_are() {
        assertEquals(1, IpsecForm.empty().offered().size());
        assertEquals("nw", IpsecForm.empty().offered().get(0).name());
        assertEquals(3, IpsecForm.of(CONNECTION).offered().size());
    }

    @Test
    void has_the_name_of_its_partner_unless_it_had_another() {
        ChildForm child = new ChildForm("nw", "10.1.0.0/24", "10.2.0.0/24", "");
        assertEquals(
                "kenshin-p-0002",
                form("30", child).connection(MINATO, Optional.empty()).name());
    }

    @Test
    void is_refused_when_it_makes_no_sense() {
        assertInvalid(form("30"));
        assertInvalid(form("soon", new ChildForm("nw", "10.1.0.0/24", "10.2.0.0/24", "")));
        assertInvalid(form("30", new ChildForm("nw", "10.1.0.0/24", "", "")));
    }

    private static void assertInvalid(IpsecForm form) {
        assertEquals(
                ExternalConnectionError.INVALID_IPSEC_CONNECTION,
                assertThrows(KenshinException.class, () -> form.connection(MINATO, Optional.empty()))
                        .code());
    }
}
