package jp.kenshin.jointmetering.web.present;

import java.time.Duration;
import java.time.Instant;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A read in words.
 *
 * @param look word for icon and style sheet
 * @param state where it stands
 * @param running whether it has not come to its end
 * @param requested when and by whom it was wished
 * @param value register with its unit; empty while there is none
 * @param valueAt time of the register; empty while there is none
 * @param note what else is to be known: how long it may still take, whether the value is stored, or why there is none
 * @param elapsed seconds since it was wished, at most {@code longest}
 * @param longest seconds after which it ends by itself
 */
public record ReadView(
        String look,
        String state,
        boolean running,
        String requested,
        String value,
        String valueAt,
        String note,
        long elapsed,
        long longest) {
    private static final long STEP = 15;

    static ReadView of(FieldCommand command, Instant now, Texts texts) {
        Formats formats = Formats.of(texts);
        long longest =
                Duration.between(command.requestedAt(), command.deadline()).toSeconds();
        long elapsed = Duration.between(command.requestedAt(), now).toSeconds();
        return new ReadView(
                look(command.state()),
                texts.get("present.state." + stateWord(command.state())),
                !command.state().isEnd(),
                texts.get("present.requested", formats.dateTime(command.requestedAt()), command.requestedBy()),
                command.reading()
                        .map(value -> formats.number(value.value()) + " " + Formats.unit(value.unit()))
                        .orElse(""),
                command.reading()
                        .map(value -> texts.get("present.value-at", formats.dateTime(value.at())))
                        .orElse(""),
                note(command, longest - elapsed, texts),
                Math.max(0, Math.min(elapsed, longest)),
                longest);
    }

    private static String look(FieldCommand.State state) {
        return switch (state) {
            case REQUESTED, AUTHORISED, QUEUED, SENT, ACKNOWLEDGED -> "awaited";
            case EXECUTED -> "well";
            case FAILED, TIMED_OUT -> "invalid";
            case CANCELLED -> "unknown";
        };
    }

    private static String stateWord(FieldCommand.State state) {
        return switch (state) {
            case REQUESTED, AUTHORISED, QUEUED -> "waiting";
            case SENT, ACKNOWLEDGED -> "sent";
            case EXECUTED -> "executed";
            case FAILED -> "failed";
            case TIMED_OUT -> "timed-out";
            case CANCELLED -> "cancelled";
        };
    }

    private static String note(FieldCommand command, long left, Texts texts) {
        return switch (command.state()) {
            case REQUESTED, AUTHORISED, QUEUED, SENT, ACKNOWLEDGED -> texts.get("present.left", coarse(left));
            case EXECUTED ->
                command.reading()
                        .map(value -> texts.get(value.stored() ? "present.stored" : "present.not-stored"))
                        .orElse("");
            case FAILED -> texts.get("present.reason." + FailureWord.of(command.reason()));
            case TIMED_OUT -> texts.get("present.reason.timed-out");
            case CANCELLED -> texts.get("present.reason.cancelled");
        };
    }

    /** In steps, so that a screen reader is not made to read every second. */
    private static long coarse(long left) {
        return Math.max(1, (left + STEP - 1) / STEP) * STEP;
    }
}
