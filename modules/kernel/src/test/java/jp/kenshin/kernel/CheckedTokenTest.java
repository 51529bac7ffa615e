package jp.kenshin.kernel;

import java.nio.ByteBuffer;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CheckedTokenTest {
    private static ByteBuffer number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).flip();
    }

    @Property
    void whatWasGivenComesBack(@ForAll long number, @ForAll String holder) {
        String text = CheckedToken.text(holder, number(number));

        assertEquals(
                Optional.of(number),
                CheckedToken.parse(text, holder, Long.BYTES).map(ByteBuffer::getLong));
    }

    @Property
    void anotherHolderOrOneOtherBitIsMistaken(@ForAll long number, @ForAll @IntRange(min = 0, max = 103) int bit) {
        String text = CheckedToken.text("P-0001", number(number));
        byte[] bytes = java.util.Base64.getUrlDecoder().decode(text);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
        String altered = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertEquals(Optional.empty(), CheckedToken.parse(altered, "P-0001", Long.BYTES));
        assertEquals(Optional.empty(), CheckedToken.parse(text, "P-0002", Long.BYTES));
    }

    @Property
    void anyTextIsRefusedWithoutAnError(@ForAll String text) {
        assertEquals(Optional.empty(), CheckedToken.parse(text, "P-0001", Long.BYTES));
    }

    /** Tokens outlive a version of the software: partners come back with them. */
    @Test
    void itsFormStays() {
        assertEquals("AQAAAAAAAAAqtKN7tg", CheckedToken.text("P-0001", number(42)));
    }
}
