package jp.kenshin.fieldsimulator;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say when the field's time begins, how fast it runs and when it ends. */
final class WhenItRuns {
    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "where the field's time begins, with offset; it then runs at --speed for ever")
    private @Nullable OffsetDateTime start;

    @Option(
            names = "--back",
            paramLabel = "SPAN",
            defaultValue = "6h",
            description = "without --start: begin so long ago and catch up at --speed (default ${DEFAULT-VALUE})")
    private Duration back = Duration.ZERO;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "600",
            description = "how much faster the field's time runs (default ${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            description = "end after so much of the field's time (default: Ctrl-C)")
    private @Nullable Duration lasts;

    @Option(
            names = "--start-within",
            paramLabel = "SPAN",
            defaultValue = "10s",
            description = "units wake within this time (default ${DEFAULT-VALUE})")
    private Duration startWithin = Duration.ZERO;

    SimulatorSettings applied(SimulatorSettings settings) {
        SimulatorSettings waking = settings.withStartWithin(startWithin);
        return start == null ? waking.withBack(back, speed) : waking.withTime(start.toInstant(), speed);
    }

    boolean isOver(FieldSimulator field) {
        return lasts != null && !field.now().isBefore(field.begin().plus(lasts));
    }
}
