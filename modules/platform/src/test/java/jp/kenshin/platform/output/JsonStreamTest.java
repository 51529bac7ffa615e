package jp.kenshin.platform.output;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JsonStreamTest {
    private final StringWriter out = new StringWriter();
    private final JsonStream json = new JsonStream(out);

    @Test
    void separates_members_and_elements_by_commas_and_nothing_else() throws IOException {
        json.beginObject().member("a", 1).beginArray("list");
        json.beginObject().member("b", true).endObject();
        json.beginObject().endObject();
        json.endArray().nothing("c").beginObject("d").endObject().endObject().flush();
        assertEquals("{\"a\":1,\"list\":[{\"b\":true},{}],\"c\":null,\"d\":{}}", out.toString());
    }

    @Test
    void writes_decimals_in_plain_notation_at_their_full_scale() throws IOException {
        json.beginObject()
                .decimal("zero", 0, 9)
                .decimal("tiny", 1, 9)
                .decimal("negative", -1_500, 3)
                .decimal("largest", Long.MAX_VALUE, 0)
                .endObject()
                .flush();
        assertEquals(
                "{\"zero\":0.000000000,\"tiny\":0.000000001,\"negative\":-1.500,\"largest\":9223372036854775807}",
                out.toString());
    }

    @Test
    void escapes_what_would_end_or_break_a_string() throws IOException {
        json.beginObject().member("place", "\"青葉\\\"\n\u2028\u0000").endObject().flush();
        assertEquals("{\"place\":\"\\\"青葉\\\\\\\"\\u000a\\u2028\\u0000\"}", out.toString());
    }

    @Test
    void tells_instants_in_japanese_time() throws IOException {
        json.beginObject().instant("at", 0).instant("before", -1).endObject().flush();
        assertEquals("{\"at\":\"1970-01-01T09:00:00+09:00\",\"before\":\"1970-01-01T08:59:59+09:00\"}", out.toString());
    }
}
