package jp.kenshin.console.pages.device;

import java.util.OptionalInt;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** What a unit told of itself, in words; a dash for what it did not tell. */
public record EquipmentView(
        String at, String firmware, String strength, String quality, String parent, String battery, String clock) {
    private static final String THE_CONCENTRATOR = "0000000000000000";

    static EquipmentView of(EquipmentReport report, Texts texts) {
        return new EquipmentView(
                Formats.of(texts).dateTime(report.receivedAt()),
                report.firmware().orElse(texts.get("none")),
                number(report.strengthDbm(), "equipment.dbm", texts),
                number(report.linkQuality(), "equipment.of-255", texts),
                report.parent()
                        .map(parent -> parent.equals(THE_CONCENTRATOR) ? texts.get("equipment.direct") : parent)
                        .orElse(texts.get("none")),
                battery(report, texts),
                number(report.driftSeconds(), "equipment.seconds", texts));
    }

    private static String battery(EquipmentReport report, Texts texts) {
        if (report.batteryPercent().isEmpty()) {
            return texts.get("none");
        }
        return report.batteryMonths().isPresent()
                ? texts.get(
                        "equipment.battery-months",
                        report.batteryPercent().getAsInt(),
                        report.batteryMonths().getAsInt())
                : texts.get("equipment.battery", report.batteryPercent().getAsInt());
    }

    private static String number(OptionalInt value, String key, Texts texts) {
        return value.isPresent() ? texts.get(key, value.getAsInt()) : texts.get("none");
    }
}
