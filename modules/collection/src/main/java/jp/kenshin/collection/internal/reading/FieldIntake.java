package jp.kenshin.collection.internal.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.IntakeReport.Rejected;
import jp.kenshin.collection.ReadingNotation;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.collection.internal.reading.FrameReadings.FieldReading;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.echonet.Frame;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;

/** Brings readings of frames to the one intake, many frames at a time. */
@Singleton
public class FieldIntake implements FieldReadings {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Jst.ZONE);

    private final Intake intake;
    private final Units units;
    private final Scales scales;
    private final Clock clock;
    private final AtomicLong submissions = new AtomicLong();

    @Inject
    public FieldIntake(Intake intake, Units units, Scales scales, Clock clock) {
        this.intake = intake;
        this.units = units;
        this.scales = scales;
        this.clock = clock;
    }

    /**
     * Stores the readings of frames in one go.
     *
     * @return the report; {@code line} of a rejected reading is the index of its frame in the list
     */
    public IntakeReport take(List<FrameReadings> frames) {
        Instant now = clock.instant();
        String receipt = "F-" + SECOND.format(now) + '-' + Long.toString(submissions.incrementAndGet(), 36);
        return intake.receive(new Origin(Source.FIELD, "field", receipt, false), new OfFrames(frames));
    }

    @Override
    public IntakeReport store(FieldUnit unit, Frame frame, Optional<LocalDate> dayOfHistory) {
        return units.findKnown(unit.id())
                .map(known -> {
                    scales.learn(known, frame);
                    FrameReadings readings = FrameReadings.of(known, frame, dayOfHistory);
                    return withFaults(take(List.of(readings)), readings);
                })
                .orElseThrow();
    }

    /** What could not even be read counts as rejected. */
    private static IntakeReport withFaults(IntakeReport report, FrameReadings readings) {
        List<Rejected> rejected = new ArrayList<>(report.rejected());
        readings.faults().forEach(fault -> rejected.add(new Rejected(0, "", ReadingNotation.FORMAT, fault.detail())));
        if (readings.lacksScale()) {
            rejected.add(new Rejected(0, "", ReadingNotation.FORMAT, "the meter has not told its unit"));
        }
        return new IntakeReport(
                report.receipt(),
                report.accepted(),
                report.duplicates(),
                report.conflicts(),
                report.rejectedCount() + rejected.size() - report.rejected().size(),
                rejected);
    }

    /** Readings of one frame after those of the other. */
    private static final class OfFrames implements ReadingSource {
        private final List<FrameReadings> frames;
        private Iterator<FieldReading> readings = List.<FieldReading>of().iterator();
        private int next;

        OfFrames(List<FrameReadings> frames) {
            this.frames = frames;
        }

        @Override
        public boolean next(IncomingReading reading) {
            while (!readings.hasNext()) {
                if (next == frames.size()) {
                    return false;
                }
                readings = frames.get(next++).readings().iterator();
            }
            FieldReading each = readings.next();
            reading.line = next - 1L;
            reading.meter = each.meter();
            reading.alias = null;
            reading.serial = null;
            reading.readingType = each.readingType();
            reading.atSecond = each.atSecond();
            reading.unscaled = each.unscaled();
            reading.decimals = each.decimals();
            reading.quality = null;
            reading.fault = null;
            return true;
        }
    }
}
