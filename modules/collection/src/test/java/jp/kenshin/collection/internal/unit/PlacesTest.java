package jp.kenshin.collection.internal.unit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-02")
@DisplayName("A place a device speaks from")
class PlacesTest {
    private static final String LINK_LOCAL = "fe80:0:0:0:0:0:0:2";

    @Test
    void is_written_down_with_its_interface_where_it_is_reached_through_no_other() throws Exception {
        NetworkInterface link = NetworkInterface.networkInterfaces().findFirst().orElseThrow();
        InetSocketAddress place = new InetSocketAddress(
                Inet6Address.getByAddress(
                        null, InetAddress.getByName(LINK_LOCAL).getAddress(), link.getIndex()),
                3_610);

        assertEquals(LINK_LOCAL, Places.host(place));
        assertEquals(LINK_LOCAL + '%' + link.getName(), Places.reachableHost(place));
        InetSocketAddress again = Places.of(Places.reachableHost(place), 3_610);
        assertEquals(link.getIndex(), ((Inet6Address) again.getAddress()).getScopeId());
    }

    @Test
    void is_an_address_alone_where_the_interface_is_another_machine_s() {
        assertEquals(LINK_LOCAL, Places.reachableHost(Places.of(LINK_LOCAL + "%nowhere-7", 3_610)));
    }

    @Test
    void is_an_address_alone_otherwise() {
        for (String host : new String[] {"192.0.2.7", "2001:db8:0:0:0:0:0:7"}) {
            assertEquals(host, Places.reachableHost(Places.of(host, 1)));
        }
    }

    @Test
    void is_no_name() {
        assertThrows(IllegalArgumentException.class, () -> Places.of("2001:db8::zz", 1));
    }
}
