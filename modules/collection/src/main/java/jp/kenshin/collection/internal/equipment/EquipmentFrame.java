package jp.kenshin.collection.internal.equipment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.Battery;
import jp.kenshin.echonet.unit.RadioQuality;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.Jst;

/** Equipment information in a frame of a node profile. */
public final class EquipmentFrame {
    private static final int LONGEST_FIRMWARE = 16;
    private static final int ADDRESS_LENGTH = 8;

    private EquipmentFrame() {}

    /** Empty when the frame tells nothing of the kind. */
    public static Optional<EquipmentReport> read(Frame frame, Instant receivedAt) throws MalformedValue {
        if (frame.source().deviceClass() != Eoj.NODE_PROFILE.deviceClass()) {
            return Optional.empty();
        }
        Optional<Edt> radio = frame.find(UnitProperty.RADIO).filter(edt -> !edt.isEmpty());
        Optional<Edt> battery = frame.find(UnitProperty.BATTERY).filter(edt -> !edt.isEmpty());
        Optional<Edt> clock =
                frame.find(UnitProperty.CLOCK).filter(edt -> !edt.isEmpty()).filter(edt -> !tellsEvent(frame));
        Optional<RadioQuality> quality =
                radio.isPresent() ? Optional.of(RadioQuality.decode(radio.get())) : Optional.empty();
        Optional<Battery> power = battery.isPresent() ? Optional.of(Battery.decode(battery.get())) : Optional.empty();
        OptionalInt drift = clock.isPresent() ? drift(clock.get(), receivedAt) : OptionalInt.empty();
        EquipmentReport report = new EquipmentReport(
                receivedAt,
                frame.find(UnitProperty.FIRMWARE).filter(edt -> !edt.isEmpty()).map(EquipmentFrame::firmware),
                quality.stream().mapToInt(RadioQuality::strength).findFirst(),
                quality.stream().mapToInt(RadioQuality::linkQuality).findFirst(),
                frame.find(UnitProperty.PARENT)
                        .filter(edt -> edt.length() == ADDRESS_LENGTH)
                        .map(Edt::hex),
                power.map(Battery::percent).orElse(OptionalInt.empty()),
                power.map(Battery::monthsLeft).orElse(OptionalInt.empty()),
                drift);
        return tells(report) ? Optional.of(report) : Optional.empty();
    }

    /** The time in the announcement of an event is when it happened, which may be long ago, and no clock. */
    private static boolean tellsEvent(Frame frame) {
        return frame.service() == ServiceCode.INFC
                && frame.properties().stream()
                        .anyMatch(each -> each.epc() < UnitProperty.CLOCK || each.epc() > UnitProperty.BATTERY);
    }

    private static boolean tells(EquipmentReport report) {
        return report.firmware().isPresent()
                || report.linkQuality().isPresent()
                || report.parent().isPresent()
                || report.batteryPercent().isPresent()
                || report.batteryMonths().isPresent()
                || report.driftSeconds().isPresent();
    }

    private static String firmware(Edt edt) {
        String text = edt.ascii().replaceAll("[^\\x20-\\x7E]", "?").strip();
        return text.substring(0, Math.min(LONGEST_FIRMWARE, text.length()));
    }

    /** A clock a hundred years off is as wrong as any. */
    private static OptionalInt drift(Edt clock, Instant receivedAt) throws MalformedValue {
        long seconds = Duration.between(receivedAt, UnitClock.decode(clock).toInstant(Jst.OFFSET))
                .toSeconds();
        return OptionalInt.of((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, seconds)));
    }
}
