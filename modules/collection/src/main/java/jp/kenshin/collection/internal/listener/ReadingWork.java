package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.collection.internal.equipment.EquipmentFrame;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.reading.FieldIntake;
import jp.kenshin.collection.internal.reading.FrameReadings;
import jp.kenshin.collection.internal.reading.Scales;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.echonet.words.Language;

/**
 * Stores what a batch of frames says: units of registers, readings, equipment. Frames whose readings mean nothing yet, because their meter has not told
 * its unit, are not done: the meter is asked, and the frame comes again.
 */
@Singleton
public class ReadingWork {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int QUESTIONS_PER_SECOND = 1;

    private final FieldIntake intake;
    private final Scales scales;
    private final EquipmentBook equipment;
    private final UnitLink link;
    private final Refusals refusals;
    private final TrafficCounters counters;
    private final RateLimit<String> questions;

    @Inject
    public ReadingWork(
            FieldIntake intake,
            Scales scales,
            EquipmentBook equipment,
            UnitLink link,
            Refusals refusals,
            TrafficCounters counters,
            Clock clock) {
        this.intake = intake;
        this.scales = scales;
        this.equipment = equipment;
        this.link = link;
        this.refusals = refusals;
        this.counters = counters;
        this.questions = new RateLimit<>(QUESTIONS_PER_SECOND, clock);
    }

    /** Those that are done with, be it that they were stored or refused; what was stored is durable. */
    List<Arrived> store(List<Arrived> frames) {
        List<Arrived> done = new ArrayList<>(frames.size());
        List<FrameReadings> readings = new ArrayList<>(frames.size());
        Map<String, EquipmentReport> reports = new HashMap<>();
        for (Arrived each : frames) {
            scales.learn(each.unit(), each.frame());
            FrameReadings read = FrameReadings.of(each.unit(), each.frame(), Optional.empty());
            if (read.lacksScale()) {
                ask(each);
            } else {
                refuseUnknown(each, read);
                read.faults().forEach(fault -> refuse(each, fault.reason(), fault.detail()));
                readings.add(read);
                done.add(each);
            }
            equipment(each).ifPresent(report -> reports.put(each.unit().id(), report));
        }
        take(readings, done);
        equipment.keep(reports);
        return done;
    }

    /** What neither the standard nor the terminal profile has a name for. */
    private void refuseUnknown(Arrived frame, FrameReadings read) {
        if (!read.isUnderstood()) {
            DescribedFrame.of(frame.frame(), Language.ENGLISH).properties().stream()
                    .filter(property -> property.name() == null)
                    .findFirst()
                    .ifPresent(property -> refuse(
                            frame,
                            RefusalReason.UNKNOWN_PROPERTY,
                            "property " + property.epc() + " of "
                                    + frame.frame().source() + " means nothing here"));
        }
    }

    private void take(List<FrameReadings> readings, List<Arrived> frames) {
        if (readings.stream().noneMatch(FrameReadings::isUnderstood)) {
            return;
        }
        IntakeReport report = intake.take(readings);
        counters.readings.add(report.accepted() + report.duplicates() + report.conflicts());
        report.rejected()
                .forEach(rejected -> refuse(
                        frames.get((int) rejected.line()),
                        RefusalReason.REFUSED_READING,
                        rejected.code() + " " + rejected.meter() + ": " + rejected.reason()));
    }

    private void ask(Arrived frame) {
        if (questions.admits(frame.unit().id() + frame.frame().source())) {
            link.ask(frame.unit().id(), Scales.question(frame.frame().source()), PATIENCE)
                    .thenAccept(answer -> {
                        if (answer instanceof UnitLink.Answer.Answered answered) {
                            learn(frame, answered.frame());
                        }
                    });
        }
    }

    private void learn(Arrived frame, Frame answer) {
        if (answer.service() == ServiceCode.GET_RES || answer.service() == ServiceCode.GET_SNA) {
            scales.learn(frame.unit(), answer);
        }
    }

    private Optional<EquipmentReport> equipment(Arrived frame) {
        try {
            return EquipmentFrame.read(frame.frame(), frame.at());
        } catch (MalformedValue malformed) {
            refuse(frame, RefusalReason.MALFORMED_VALUE, String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    private void refuse(Arrived frame, RefusalReason reason, String detail) {
        refusals.refuse(
                frame.place(), frame.unit().id(), reason, detail, frame.frame().encode());
    }
}
