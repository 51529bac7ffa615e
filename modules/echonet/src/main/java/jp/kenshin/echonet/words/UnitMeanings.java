package jp.kenshin.echonet.words;

import java.util.Map;
import jp.kenshin.echonet.unit.Battery;
import jp.kenshin.echonet.unit.RadioQuality;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.SeriesSelector;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import org.jspecify.annotations.Nullable;

/** How the terminal profile's own properties are read (docs/field.md). */
final class UnitMeanings {
    private static final int ADDRESS_LENGTH = 8;
    private static final int BITS_LENGTH = 4;

    private UnitMeanings() {}

    /** The class with the profile's properties beside its own. */
    static DeviceClass addTo(DeviceClass device) {
        return device.with(UnitProperty.REGISTER_SERIES, "検針値系列", "register series", series())
                .with(UnitProperty.SERIES_SELECTOR, "検針値系列の選択", "selected registers", selector())
                .with(UnitProperty.EVENT_BITS, "通信部イベント", "event bits", Meanings.raw(BITS_LENGTH))
                .with(UnitProperty.CLOCK, "時計", "clock", (edt, language) -> UnitClock.decode(edt)
                        .toString())
                .with(UnitProperty.FIRMWARE, "ファームウェア版", "firmware", (edt, language) -> edt.ascii()
                        .replaceAll("[^ -~]", "?")
                        .strip())
                .with(UnitProperty.RADIO, "無線品質", "radio", radio())
                .with(UnitProperty.PARENT, "親機", "parent", Meanings.raw(ADDRESS_LENGTH))
                .with(UnitProperty.BATTERY, "電池", "battery", battery())
                .with(UnitProperty.NEXT_KEY, "次の鍵", "next key", (edt, language) -> edt.isEmpty() ? null : "…")
                .with(UnitProperty.SCHEDULE, "送信予定", "schedule", schedule());
    }

    private static Meaning series() {
        return (edt, language) -> {
            RegisterSeries series = RegisterSeries.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("first", series.first().toString());
            parts.put("stepMinutes", series.stepMinutes());
            parts.put("registers", MeterMeanings.counts(series.registers()));
            return parts;
        };
    }

    private static Meaning selector() {
        return (edt, language) -> {
            SeriesSelector selector = SeriesSelector.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("first", selector.first().toString());
            parts.put("count", selector.count());
            return parts;
        };
    }

    private static Meaning radio() {
        return (edt, language) -> {
            RadioQuality radio = RadioQuality.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("dBm", radio.strength());
            parts.put("linkQuality", radio.linkQuality());
            return parts;
        };
    }

    private static Meaning battery() {
        return (edt, language) -> {
            Battery battery = Battery.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put(
                    "percent", battery.percent().isPresent() ? battery.percent().getAsInt() : null);
            parts.put(
                    "monthsLeft",
                    battery.monthsLeft().isPresent() ? battery.monthsLeft().getAsInt() : null);
            return parts;
        };
    }

    private static Meaning schedule() {
        return (edt, language) -> {
            SendingSchedule schedule = SendingSchedule.decode(edt);
            Map<String, @Nullable Object> parts = Meaning.parts();
            parts.put("granularityMinutes", schedule.granularityMinutes());
            parts.put("everyMinutes", schedule.everyMinutes());
            parts.put("offsetSeconds", schedule.offsetSeconds());
            return parts;
        };
    }
}
