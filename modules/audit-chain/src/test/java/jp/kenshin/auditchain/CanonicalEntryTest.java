package jp.kenshin.auditchain;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The vector of {@code docs/audit-log.md}; should it ever change, logs of years could no longer be verified. */
@Tag("S-09")
class CanonicalEntryTest {
    @Test
    void theHashIsTheOneInTheDocument() {
        AuditEntry entry = new AuditEntry(
                1,
                Instant.parse("2026-11-21T00:00:00.123456Z"),
                "operator",
                "registry.import",
                "file:検針.csv",
                "DONE",
                "{\"lines\":\"3\"}",
                "");

        assertEquals(
                "bc8e7d330be42b27a4f21e9576d4bebf0751065a59d02f5880431c46ca2243ef",
                CanonicalEntry.hash(Checkpoint.START, entry));
    }
}
