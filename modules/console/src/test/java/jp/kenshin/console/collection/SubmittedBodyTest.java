package jp.kenshin.console.collection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("X-2")
@DisplayName("The body of a submission")
class SubmittedBodyTest {
    private static final BodyLimits LIMITS = new BodyLimits(8_000_000, 200);
    private static final byte[] TEXT = "meter_id,reading_type".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity"})
    void is_read_as_it_is(@Nullable String encoding) throws IOException {
        assertArrayEquals(TEXT, read(TEXT, encoding));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", " x-gzip "})
    void is_expanded(String encoding) throws IOException {
        assertArrayEquals(TEXT, read(gzip(TEXT), encoding));
    }

    @Test
    void must_be_there() {
        assertRefused(CollectionError.EMPTY_BODY, new byte[0], null);
        assertRefused(CollectionError.EMPTY_BODY, new byte[0], "gzip");
        assertRefused(CollectionError.EMPTY_BODY, gzip(new byte[0]), "gzip");
    }

    @Test
    void must_be_compressed_in_a_way_we_know() {
        assertRefused(CollectionError.UNSUPPORTED_FORMAT, TEXT, "br");
        assertRefused(CollectionError.UNSUPPORTED_FORMAT, TEXT, "gzip, gzip");
        assertRefused(CollectionError.MALFORMED_DOCUMENT, TEXT, "gzip");
    }

    @Test
    void is_refused_when_cut_anywhere() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        byte[] whole = gzip(noise);
        for (int length = 1; length < whole.length; length += 97) {
            assertRefused(CollectionError.MALFORMED_DOCUMENT, Arrays.copyOf(whole, length), "gzip");
        }
    }

    @Test
    void is_refused_when_it_expands_like_a_bomb() {
        assertRefused(CollectionError.TOO_LARGE, gzip(new byte[5_000_000]), "gzip");
    }

    @Test
    void is_refused_when_it_is_too_large() throws IOException {
        assertEquals(8_000_000, read(new byte[8_000_000], null).length);
        assertRefused(CollectionError.TOO_LARGE, new byte[8_000_001], null);
    }

    private static void assertRefused(CollectionError code, byte[] body, @Nullable String encoding) {
        KenshinException refusal = assertThrows(KenshinException.class, () -> read(body, encoding));
        assertEquals(code, refusal.code());
    }

    private static byte[] read(byte[] body, @Nullable String encoding) throws IOException {
        return SubmittedBody.open(new ByteArrayInputStream(body), encoding, LIMITS)
                .readAllBytes();
    }

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
