package jp.kenshin.collection.internal.intake;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IncomingReading.Fault;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.IntakeReport.Rejected;
import jp.kenshin.collection.MalformedDocument;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.collection.SubmissionBrokenOff;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.platform.database.DatabaseError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.collection.internal.intake.MetersFixture.GAS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-03")
@DisplayName("The intake")
class DefaultIntakeTest {
    private static final Origin ORIGIN = new Origin(Source.HES, "hes", "R-1", false);

    private final StoreInMemory store = new StoreInMemory();
    private final MetersFixture registry = new MetersFixture().with("G-1").with("G-2");

    @Test
    void counts_each_reading_exactly_once() {
        IntakeReport report = receive(
                4,
                good("G-1", 1, 10),
                good("G-1", 1, 10),
                good("G-1", 1, 11),
                good("G-9", 1, 10),
                good("G-2", 1, -5),
                faulty("not understood"),
                good("G-2", 2, 5));

        assertEquals(
                new IntakeReport(
                        "R-1",
                        2,
                        1,
                        1,
                        3,
                        List.of(
                                new Rejected(4, "G-9", "V01", "no G-9"),
                                new Rejected(5, "G-2", "V14", "negative"),
                                new Rejected(6, "G-7", "FORMAT", "not understood"))),
                report);
        assertEquals(List.of(3, 2), store.batchSizes);
    }

    @Test
    void refuses_a_reading_type_that_is_not_of_the_meter_and_goes_on_with_the_next() {
        IntakeReport report =
                receive(4, good("G-1", 1, 1).andThen(reading -> reading.readingType = "other"), good("G-1", 1, 1));

        assertEquals(List.of(new Rejected(1, "G-1", "V04", "G-1 without other")), report.rejected());
        assertEquals(1, report.accepted());
    }

    @Test
    void finds_a_meter_by_alias_and_by_serial_number_and_tells_the_store_which_serial_was_sent() {
        IntakeReport report = receive(
                10,
                named("unknown", "G-1", null, 1),
                named(null, null, "S-G-1", 2),
                named("S-G-1", null, null, 3),
                named("unknown", "S-G-2", null, 4),
                named("G-2", null, "other", 5),
                named(null, null, null, 6));

        assertEquals(5, report.accepted());
        assertEquals(List.of("", "S-G-1", "S-G-1", "S-G-2", "other"), store.serials);
        assertEquals("V01", report.rejected().get(0).code());
    }

    @Test
    void keeps_the_first_thousand_rejections_and_counts_all() {
        @SuppressWarnings("unchecked")
        Consumer<IncomingReading>[] readings = new Consumer[2_500];
        Arrays.fill(readings, faulty("bad"));

        IntakeReport report = receive(300, readings);

        assertEquals(2_500, report.rejectedCount());
        assertEquals(1_000, report.rejected().size());
        assertEquals(1_000, report.rejected().get(999).line());
        assertEquals(List.of(), store.batchSizes);
    }

    @Test
    void says_exactly_what_was_stored_when_the_document_breaks_off() {
        ReadingSource broken = source(good("G-1", 1, 1), good("G-1", 2, -1), good("G-1", 3, 3), reading -> {
            throw new MalformedDocument(CollectionError.MALFORMED_DOCUMENT, "line 4: no more");
        });

        SubmissionBrokenOff failure =
                assertThrows(SubmissionBrokenOff.class, () -> new DefaultIntake(store, registry, registry, 2)
                        .receive(ORIGIN, broken));

        assertEquals(CollectionError.MALFORMED_DOCUMENT, failure.code());
        assertEquals("line 4: no more", failure.getMessage());
        assertEquals(
                new IntakeReport("R-1", 1, 0, 0, 1, List.of(new Rejected(2, "G-1", "V14", "negative"))),
                failure.stored());
    }

    @Test
    void says_exactly_what_was_stored_when_the_database_goes_away_and_takes_the_whole_again() {
        store.batchesUntilGone = 1;
        ReadingSource source = source(good("G-1", 1, 1), good("G-1", 2, 2), good("G-1", 3, 3));
        SubmissionBrokenOff failure =
                assertThrows(SubmissionBrokenOff.class, () -> new DefaultIntake(store, registry, registry, 2)
                        .receive(ORIGIN, source));
        assertEquals(DatabaseError.DATABASE_UNAVAILABLE, failure.code());
        assertEquals(2, failure.stored().accepted());

        store.batchesUntilGone = Integer.MAX_VALUE;
        IntakeReport again = receive(2, good("G-1", 1, 1), good("G-1", 2, 2), good("G-1", 3, 3));

        assertEquals(2, again.duplicates());
        assertEquals(1, again.accepted());
    }

    @SafeVarargs
    private IntakeReport receive(int batchSize, Consumer<IncomingReading>... readings) {
        return new DefaultIntake(store, registry, registry, batchSize).receive(ORIGIN, source(readings));
    }

    @SafeVarargs
    private static ReadingSource source(Consumer<IncomingReading>... readings) {
        Iterator<Consumer<IncomingReading>> rest = List.of(readings).iterator();
        long[] line = {0};
        return reading -> {
            if (!rest.hasNext()) {
                return false;
            }
            reading.fault = null;
            reading.alias = null;
            reading.serial = null;
            reading.line = ++line[0];
            rest.next().accept(reading);
            return true;
        };
    }

    private static Consumer<IncomingReading> good(String meter, int hour, long value) {
        return reading -> {
            reading.meter = meter;
            reading.readingType = GAS;
            reading.atSecond = hour * 3_600L;
            reading.unscaled = value;
            reading.decimals = 3;
        };
    }

    private static Consumer<IncomingReading> named(
            @Nullable String meter, @Nullable String alias, @Nullable String serial, int hour) {
        return good("", hour, 1).andThen(reading -> {
            reading.meter = meter;
            reading.alias = alias;
            reading.serial = serial;
        });
    }

    private static Consumer<IncomingReading> faulty(String reason) {
        return good("G-7", 1, 1).andThen(reading -> reading.fault = new Fault("FORMAT", reason));
    }
}
