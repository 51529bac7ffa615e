package jp.kenshin.fieldsimulator;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say where it is written what the field has done. */
final class WhatIsTold {
    @Option(names = "--summary", paramLabel = "FILE", description = "JSON, written at the end and with --summary-every")
    private @Nullable Path summary;

    @Option(
            names = "--summary-every",
            paramLabel = "SPAN",
            defaultValue = "1m",
            description = "write the summary and a line of progress so often, in our time (default ${DEFAULT-VALUE})")
    private Duration every = Duration.ZERO;

    @Option(names = "--truth", paramLabel = "FILE", description = "CSV of all that was measured, at the end")
    private @Nullable Path truth;

    @Option(names = "--acknowledged", paramLabel = "FILE", description = "CSV of what was acknowledged, at the end")
    private @Nullable Path acknowledged;

    Duration every() {
        return every;
    }

    void progress(FieldSimulator field, PrintWriter out) {
        out.println(field.progress());
        if (summary != null) {
            field.writeSummary(summary);
        }
    }

    void end(FieldSimulator field, PrintWriter out) {
        progress(field, out);
        if (truth != null) {
            field.writeTruth(truth);
        }
        if (acknowledged != null) {
            field.writeAcknowledged(acknowledged);
        }
    }
}
