package jp.kenshin.auditchain;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Runs over the kept corpus in every build; {@code JAZZER_FUZZ=1} makes it search for more. */
@Tag("X-2")
@DisplayName("A file of any bytes")
class ExportFuzzTest {
    @FuzzTest
    void is_verified_or_refused_and_never_worse(byte[] file) throws IOException {
        try {
            new ExportVerifier(List.of(), List.of(), position -> {}).verify(new ByteArrayInputStream(file));
        } catch (NotAnExport refused) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("This is no exported audit log"));
        }
    }
}
