package jp.kenshin.intake;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static jp.kenshin.intake.Answers.counts;
import static jp.kenshin.intake.Answers.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Real meters of past years, registered through the import and read in by {@code profile=historic}, all through the public API. */
@DisplayName("A real series of past years")
@ExtendWith(KenshinUnderTest.class)
@Tag("C-02")
@Tag("R-04")
class RealSeriesIT {
    private static final Path SERIES = Path.of("..", "..", "shared", "data", "meter");
    private static final String ELECTRICITY = "0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String ELECTRICITY_REGISTER = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String GAS = "0.0.7.4.1.7.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String GAS_REGISTER = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String SINCE_2010 = "2010-01-01T00:00:00+09:00,,";

    private final Client operator;

    RealSeriesIT(Client client) {
        this.operator = client.as("operator");
    }

    @BeforeEach
    void needsTheSeries() {
        Assumptions.assumeTrue(
                Files.isDirectory(SERIES), "the real series are not beside the project: shared/data/meter");
    }

    @Test
    void of_a_household_has_the_duplicates_and_gaps_that_are_known_of_it() {
        register("E-2010001", "LOW_VOLTAGE", ELECTRICITY, ELECTRICITY_REGISTER, 30);
        String csv = series(
                "uk-electricity-half-hourly.csv.gz",
                "E-2010001",
                ELECTRICITY,
                start -> LocalDateTime.parse(start.replace(' ', 'T')).atOffset(ZoneOffset.UTC),
                Duration.ofMinutes(30));

        assertEquals("accepted 22521, duplicates 15, conflicts 0, rejected 0", counts(send(csv)));
        assertEquals("accepted 0, duplicates 22536, conflicts 0, rejected 0", counts(send(csv)));

        assertEquals(22_521, count("E-2010001", ELECTRICITY, "2012-10-12T00:30:00Z", "2014-01-25T07:00:00Z", "ACTUAL"));
        assertEquals(52, count("E-2010001", ELECTRICITY, "2012-10-12T00:30:00Z", "2014-01-25T07:00:00Z", "MISSING"));
    }

    @Test
    void of_a_gas_customer_is_complete() {
        register("G-2010001", "GAS", GAS, GAS_REGISTER, 60);
        String csv = series("il-gas-hourly.csv.gz", "G-2010001", GAS, OffsetDateTime::parse, Duration.ofHours(1));

        assertEquals("accepted 19417, duplicates 0, conflicts 0, rejected 0", counts(send(csv)));
        assertEquals(0, count("G-2010001", GAS, "2015-11-22T06:00:00Z", "2018-02-08T07:00:00Z", "MISSING"));
    }

    private HttpResponse<String> send(String csv) {
        return operator.postInternal("/collection/v1/readings?profile=historic", "text/csv", csv);
    }

    /** How many values of the quality the operator is shown, a year at a time. */
    private long count(String meter, String type, String from, String to, String quality) {
        long count = 0;
        OffsetDateTime end = OffsetDateTime.parse(to);
        for (OffsetDateTime begin = OffsetDateTime.parse(from); begin.isBefore(end); begin = begin.plusDays(365)) {
            OffsetDateTime until = begin.plusDays(365).isBefore(end) ? begin.plusDays(365) : end;
            HttpResponse<String> answer = operator.getInternal("/mdms/v1/meters/" + meter + "/readings?readingType="
                    + type + "&from=" + begin.toInstant() + "&to=" + until.toInstant());
            assertEquals(200, answer.statusCode(), answer::body);
            count += json(answer).getJsonArray("values").stream()
                    .map(JsonValue::asJsonObject)
                    .map((JsonObject value) -> value.getString("quality"))
                    .filter(quality::equals)
                    .count();
        }
        return count;
    }

    /** The series as intake takes it: with the end of each interval instead of its start. */
    private static String series(
            String file, String meter, String type, Function<String, OffsetDateTime> time, Duration interval) {
        StringBuilder csv = new StringBuilder("meter_id,reading_type,timestamp,value\n");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SERIES.resolve(file))), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",")).forEach(fields -> csv.append(String.join(
                            ",",
                            meter,
                            type,
                            time.apply(fields[0]).plus(interval).toString(),
                            fields[1]))
                    .append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private void register(String meter, String kind, String interval, String register, int minutes) {
        Map<String, String> files = Map.of(
                "meters.csv", "meter_id,kind,place\n" + meter + "," + kind + ",of a real customer\n",
                "installs.csv",
                        "meter_id,valid_from,valid_until,serial\n" + meter + "," + SINCE_2010 + "R-" + meter + "\n",
                "channels.csv",
                        "meter_id,reading_type,step_minutes,scale,digits,max_per_hour,scheduled,main,route,purpose\n"
                                + meter + "," + register + "," + minutes + ",3,8,100000,no,yes,A,NETWORK_SERVICE\n"
                                + meter + "," + interval + "," + minutes
                                + ",9,6,100000000000,yes,no,A,NETWORK_SERVICE\n");
        HttpResponse<String> answer = operator.importRegistry(files);
        assertEquals(200, answer.statusCode(), answer::body);
    }
}
