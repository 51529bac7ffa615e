package jp.kenshin.jointmetering.web.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** What a terminal tells of itself, in the words of one language; empty where it told nothing. */
record EquipmentWords(Texts texts) {
    private static final String THE_CONCENTRATOR = "0000000000000000";
    /** A clock this far off matters to nobody: values are an hour apart. */
    private static final int SECONDS_THAT_ARE_NONE = 1;

    private static final int A_MINUTE = 60;

    /** Strength and quality of what it receives. */
    Optional<String> radio(EquipmentReport report) {
        List<String> parts = new ArrayList<>();
        report.linkQuality().ifPresent(quality -> parts.add(texts.get("terminal.quality", quality)));
        report.strengthDbm()
                .ifPresent(strength -> parts.add(texts.get("terminal.strength", signed(Formats.of(texts), strength))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(texts.get("separator"), parts));
    }

    /** With a minus as wide as the digits. */
    static String signed(Formats formats, int number) {
        String digits = formats.number(Math.abs((long) number));
        return number < 0 ? "−" + digits : digits;
    }

    Optional<String> parent(EquipmentReport report) {
        return report.parent().map(parent -> parent.equals(THE_CONCENTRATOR) ? texts.get("terminal.straight") : parent);
    }

    Optional<String> battery(EquipmentReport report) {
        if (report.batteryPercent().isEmpty()) {
            return Optional.empty();
        }
        int percent = report.batteryPercent().getAsInt();
        return Optional.of(
                report.batteryMonths().isPresent()
                        ? texts.get(
                                "terminal.battery-months",
                                percent,
                                report.batteryMonths().getAsInt())
                        : texts.get("terminal.battery-percent", percent));
    }

    Optional<String> clock(EquipmentReport report) {
        return report.driftSeconds().isEmpty()
                ? Optional.empty()
                : Optional.of(clock(report.driftSeconds().getAsInt()));
    }

    private String clock(int drift) {
        long seconds = Math.abs((long) drift);
        if (seconds <= SECONDS_THAT_ARE_NONE) {
            return texts.get("terminal.clock-right");
        }
        String by = seconds < 2 * A_MINUTE
                ? texts.get("terminal.seconds", seconds)
                : texts.get("terminal.minutes", seconds / A_MINUTE);
        return texts.get(drift > 0 ? "terminal.clock-ahead" : "terminal.clock-behind", by);
    }
}
