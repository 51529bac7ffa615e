package jp.kenshin.console.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.RegistryImport.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("R-04")
@Tag("X-2")
@DisplayName("An archive of registry files")
class RegistryArchiveTest {
    @Test
    void holds_any_of_the_tables() throws IOException {
        try (RegistryArchive archive = unpack(zip("meters.csv", "partners.csv"))) {
            assertEquals(Set.of(Table.METERS, Table.PARTNERS), archive.files().keySet());
            assertEquals(
                    "content of meters.csv",
                    new String(
                            Objects.requireNonNull(archive.files().get(Table.METERS))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../meters.csv", "/etc/passwd", "sub/meters.csv", "METERS.CSV", "readme.txt", "meters.csv/"})
    void with_any_other_name_is_refused(String name) {
        assertRefused(zip(name));
    }

    @Test
    void that_is_none_or_empty_is_refused() {
        assertRefused(zip());
        assertRefused(new byte[0]);
        assertRefused("meter_id,kind,place".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] archive) {
        KenshinException refusal = assertThrows(KenshinException.class, () -> unpack(archive));
        assertEquals(ConsoleError.INVALID_ARCHIVE, refusal.code());
    }

    private static RegistryArchive unpack(byte[] archive) {
        return RegistryArchive.unpack(new ByteArrayInputStream(archive));
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return archive.toByteArray();
    }
}
