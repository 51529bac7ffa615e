package jp.kenshin.jointmetering.nw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Readings as CSV lines (RFC 4180, CRLF). No field can begin a spreadsheet formula: ids begin with a letter or digit, a value with a
 * digit, and the words are ours.
 */
final class CsvReadings implements ReadingViews.SeriesConsumer {
    private static final String HEADER = "meter_id,reading_type,timestamp,value,unit,quality,method,version\r\n";

    private final Writer out;
    private final StringBuilder text = new StringBuilder(512);

    CsvReadings(Writer out) throws IOException {
        this.out = out;
        out.write(HEADER);
    }

    @Override
    public void accept(Channel channel, ReadingSeries part) {
        String head = channel.meter().value() + "," + channel.type().code() + ",";
        try {
            for (int i = 0; i < part.size(); i++) {
                if (part.qualities()[i] != Quality.MISSING) {
                    line(head, channel, part, i);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the partner has gone away", e);
        }
    }

    private void line(String head, Channel channel, ReadingSeries part, int i) throws IOException {
        @Nullable String method = part.methods()[i];
        text.setLength(0);
        text.append(head);
        Jst.append(text, part.atSeconds()[i]).append(',');
        ScaledDecimal.append(text, part.values()[i], channel.scale()).append(',');
        text.append(channel.unit())
                .append(',')
                .append(part.qualities()[i].name())
                .append(',');
        text.append(method == null ? "" : method)
                .append(',')
                .append(part.versions()[i])
                .append("\r\n");
        out.append(text);
    }

    void flush() throws IOException {
        out.flush();
    }

    /**
     * Ends what failed on the way by a line that nobody takes for a reading: the status is long out, and the server closes the answer as if
     * it were whole.
     */
    void breakOff() throws IOException {
        out.write("INCOMPLETE: something failed on our side; please ask again\r\n");
        out.flush();
    }
}
