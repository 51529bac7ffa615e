package jp.kenshin.kernel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(strings = {"E-0000001", "A", "9", "ABCDEFGHIJ0123456789"})
    void standForThemselves(String text) {
        assertEquals(text, MeterId.of(text).toString());
        assertEquals(text, PartnerId.of(text).toString());
        assertEquals(text, TerminalId.of(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", " E-1", "E 1", "E/1", "Ｅ-1", "E-1\n", "ABCDEFGHIJ01234567890", "..", "E%2F1", "=1+1"})
    void refuseWhatWouldNeedEscaping(String text) {
        assertThrows(IllegalArgumentException.class, () -> MeterId.of(text));
        assertThrows(IllegalArgumentException.class, () -> PartnerId.of(text));
        assertThrows(IllegalArgumentException.class, () -> TerminalId.of(text));
    }
}
