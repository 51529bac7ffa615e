package jp.kenshin.console.pages.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A command in words.
 *
 * @param name what it does
 * @param at when it was wished
 * @param by who wished it
 * @param icon for the state
 * @param state in words
 * @param running whether it has not come to its end
 * @param result what came of it, line by line
 */
public record CommandView(
        String name, String at, String by, String icon, String state, boolean running, List<String> result) {
    static CommandView of(FieldCommand command, Instant now, Texts texts) {
        Formats formats = Formats.of(texts);
        String kind = texts.get("command." + AddressQuery.word(command.kind()));
        return new CommandView(
                command.meter().map(meter -> kind + " " + meter.value()).orElse(kind),
                formats.dateTime(command.requestedAt()),
                command.requestedBy(),
                icon(command.state()),
                texts.get("command-state." + AddressQuery.word(command.state())),
                !command.state().isEnd(),
                new Result(command, now, texts).lines());
    }

    private static String icon(FieldCommand.State state) {
        return switch (state) {
            case REQUESTED, AUTHORISED, QUEUED, SENT, ACKNOWLEDGED -> "awaited";
            case EXECUTED -> "well";
            case FAILED, TIMED_OUT -> "invalid";
            case CANCELLED -> "unknown";
        };
    }

    /** What came of a command. */
    private record Result(FieldCommand command, Instant now, Texts texts) {
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (!command.state().isEnd()) {
                long left =
                        Math.max(0, Duration.between(now, command.deadline()).toSeconds());
                lines.add(texts.get("command.left", left));
            }
            if (!command.reason().isEmpty()) {
                lines.add(command.reason());
            }
            command.reading().ifPresent(value -> lines.add(reading(value)));
            command.join().ifPresent(join -> lines.addAll(join(join)));
            return lines;
        }

        private String reading(FieldCommand.PresentValue value) {
            Formats formats = Formats.of(texts);
            return texts.get(
                    value.stored() ? "command.reading-stored" : "command.reading",
                    formats.number(value.value()),
                    Formats.unit(value.unit()),
                    formats.dateTime(value.at()));
        }

        private List<String> join(FieldCommand.JoinResult join) {
            List<String> lines = new ArrayList<>();
            lines.add(texts.get("join.latency", join.latency().toMillis(), join.asked()));
            join.strength().ifPresent(dbm -> lines.add(texts.get("join.strength", dbm)));
            join.linkQuality().ifPresent(quality -> lines.add(texts.get("join.quality", quality)));
            join.clockOffset().ifPresent(offset -> lines.add(texts.get("join.clock", offset.toSeconds())));
            if (!join.meters().isEmpty()) {
                lines.add(texts.get("join.meters", ids(join.meters())));
            }
            if (!join.silentMeters().isEmpty()) {
                lines.add(texts.get("join.silent", ids(join.silentMeters())));
            }
            return lines;
        }

        private String ids(List<MeterId> meters) {
            return meters.stream().map(MeterId::value).collect(Collectors.joining(texts.get("list.and")));
        }
    }
}
