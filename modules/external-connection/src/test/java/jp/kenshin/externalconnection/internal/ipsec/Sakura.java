package jp.kenshin.externalconnection.internal.ipsec;

import java.time.Duration;
import java.util.List;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.PartnerId;

/** Connections of a gas business, or of any other partner when it is told which. */
final class Sakura {
    static final String KEY = "twenty characters at least, 鍵";

    private Sakura() {}

    static IpsecConnection connection(PartnerId partner) {
        return connection(partner, Authentication.PRE_SHARED_KEY);
    }

    static IpsecConnection connection(PartnerId partner, Authentication authentication) {
        return new IpsecConnection(
                partner,
                IpsecConnection.defaultName(partner),
                new Ends("192.0.2.20", identity(partner), "vpn.utility.example"),
                authentication,
                new Keying(List.of("aes256gcm16-prfsha384-ecp384"), Duration.ofSeconds(30), true),
                List.of(
                        new Child("nw", List.of("10.1.0.0/24", "10.1.1.0/24"), List.of("10.2.0.0/24"), List.of()),
                        new Child("tr", List.of("10.3.0.0/24"), List.of("10.2.0.0/24"), List.of("aes256gcm16"))));
    }

    static String identity(PartnerId partner) {
        return "vpn." + partner.value() + ".example";
    }
}
