package jp.kenshin.cim.internal.meterreadings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import jp.kenshin.collection.MalformedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static jp.kenshin.cim.internal.meterreadings.Documents.BEGIN;
import static jp.kenshin.cim.internal.meterreadings.Documents.END;
import static jp.kenshin.cim.internal.meterreadings.Documents.document;
import static jp.kenshin.cim.internal.meterreadings.Documents.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("X-2")
@DisplayName("A hostile document")
class HostileDocumentTest {
    private static final String ROOT = BEGIN.substring(BEGIN.indexOf("<M"));
    private static final String MILLION = "x".repeat(1_000_000);

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "external entity",
                        "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + ROOT + "&x;" + END,
                        "document type"),
                Arguments.of(
                        "external subset",
                        "<!DOCTYPE m SYSTEM \"http://localhost:1/x.dtd\">" + ROOT + END,
                        "document type"),
                Arguments.of(
                        "parameter entity",
                        "<!DOCTYPE m [<!ENTITY % p SYSTEM \"file:///dev/zero\">%p;]>" + ROOT + END,
                        "document type"),
                Arguments.of("entity bomb", bomb(), "document type"),
                Arguments.of("deep nesting", ROOT + "<MeterReading><UsagePoint>" + "<a>".repeat(100_000), "Depth"),
                Arguments.of("many attributes", ROOT + "<MeterReading" + attributes(1_000), "ttribute"),
                Arguments.of("long name", ROOT + "<" + MILLION, "refused"),
                Arguments.of("long attribute", ROOT + "<MeterReading a=\"" + MILLION, "refused"),
                Arguments.of("long comment", ROOT + "<!--" + MILLION, "refused"),
                Arguments.of("long text", ROOT + "<MeterReading><Meter><mRID>" + MILLION, "refused"),
                Arguments.of(
                        "text in pieces",
                        ROOT + "<MeterReading><Meter><mRID>" + ("<![CDATA[" + "x".repeat(50_000) + "]]>").repeat(9),
                        "refused"),
                Arguments.of("undeclared prefix", "<m:MeterReadings/>", "prefix"),
                Arguments.of(
                        "unknown encoding", "<?xml version=\"1.0\" encoding=\"nonsense\"?>" + ROOT + END, "ncoding"),
                Arguments.of(
                        "include",
                        ROOT + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"
                                + END,
                        "namespace"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_at_once(String kind, String text, String reason) {
        assertTimeout(Duration.ofSeconds(20), () -> {
            MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> read(text));
            assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
            assertTrue(String.valueOf(refusal.getMessage()).length() < 1_000, refusal::getMessage);
        });
    }

    @Test
    void of_one_meter_without_end_is_refused_at_the_limit() {
        String reading = "<Readings><timeStamp>2026-11-20T01:00:00Z</timeStamp><value>1</value></Readings>";
        String text = document(reading.repeat(PendingReadings.LIMIT + 1));

        MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> read(text));

        assertTrue(String.valueOf(refusal.getMessage()).contains("100000 readings"), refusal::getMessage);
    }

    @Test
    void in_another_encoding_than_it_says_is_refused_and_one_that_says_so_is_read() {
        String windows = BEGIN.replace("UTF-8", "Windows-31J");
        String content = "<MeterReading><Meter><Names><name>検針</name></Names></Meter><Readings/></MeterReading>" + END;
        Charset windows31j = Charset.forName("windows-31j");

        assertEquals(
                "検針",
                read(new java.io.ByteArrayInputStream((windows + content).getBytes(windows31j)))
                        .get(0)
                        .meter);
        assertThrows(
                MalformedDocument.class,
                () -> read(new java.io.ByteArrayInputStream((BEGIN + content).getBytes(windows31j))));
        assertEquals(
                "検針",
                read(new java.io.ByteArrayInputStream(
                                (BEGIN.replace("UTF-8", "UTF-16") + content).getBytes(StandardCharsets.UTF_16)))
                        .get(0)
                        .meter);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE m [<!ENTITY e0 \"xxxxxxxxxx\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return bomb.append("]>").append(ROOT).append("&e19;").append(END).toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        return attributes.append(">").toString();
    }
}
