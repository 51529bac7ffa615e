package jp.kenshin.collection.internal.unit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Protection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Tag("C-02")
@DisplayName("A unit that speaks from a link-local address")
class KnownUnitTest {
    private static final int LINK = 7;

    @Test
    void is_answered_through_the_link_it_was_heard_on_last() throws Exception {
        InetSocketAddress stored = place(0);
        KnownUnit unit = new KnownUnit(
                new FieldUnit("E-1", 1, Protection.PLAIN, List.of(), Optional.empty()),
                "FE01",
                List.of(),
                Map.of(),
                stored,
                /* contactStoredMillis= */ 1_000);

        assertFalse(unit.heardFrom(place(LINK), 2_000, 60_000), "the place is the same, and was stored a moment ago");

        Inet6Address address = (Inet6Address) unit.contact().orElseThrow().getAddress();
        assertEquals(LINK, address.getScopeId());
    }

    private static InetSocketAddress place(int link) throws UnknownHostException {
        byte[] bytes = InetAddress.getByName("fe80::2").getAddress();
        return new InetSocketAddress(Inet6Address.getByAddress(null, bytes, link), 3_610);
    }
}
