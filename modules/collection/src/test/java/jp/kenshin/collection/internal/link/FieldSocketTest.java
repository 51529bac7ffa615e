package jp.kenshin.collection.internal.link;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("The field's socket")
class FieldSocketTest {
    @Test
    void is_closed_when_an_interface_is_missing_and_says_which() {
        try (FieldSocket socket = FieldSocket.open(0)) {
            KenshinException missing =
                    assertThrows(KenshinException.class, () -> socket.joined(List.of("no-such-link")));

            assertEquals(CollectionError.FIELD_LINK_UNAVAILABLE, missing.code());
            assertTrue(String.valueOf(missing.getMessage()).contains("no-such-link"), missing::getMessage);
            assertFalse(socket.send(new byte[1], new InetSocketAddress(InetAddress.getLoopbackAddress(), 9)));
        }
    }
}
