package jp.kenshin.fieldsimulator.internal.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kenshin.fieldsimulator.MeasuredReading;

/** Readings as CSV: {@code meter_id,kind,timestamp,value}. */
public final class TruthFile {
    private static final String HEADER = "meter_id,kind,timestamp,value";

    private TruthFile() {}

    public static void write(Path file, List<MeasuredReading> readings) {
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(HEADER);
            text.newLine();
            for (MeasuredReading reading : readings) {
                text.write(String.join(
                        ",",
                        reading.meterId(),
                        reading.kind(),
                        reading.timestamp().toString(),
                        reading.value().toPlainString()));
                text.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
