package jp.kenshin.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The table, and its place in {@code docs/benchmarks.md} between two marks; the words around it are people's. */
final class Report {
    private static final String BEGIN = "<!-- written by mvn -Pbench verify: begin -->";
    private static final String END = "<!-- end -->";

    private final Settings settings;
    private final List<Finding> findings;

    Report(Settings settings, List<Finding> findings) {
        this.settings = settings;
        this.findings = findings;
    }

    String table() {
        StringBuilder text = new StringBuilder();
        text.append("| id | what | product | baseline of the same run | reached | bar | |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (Finding finding : findings) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s | %s |%n",
                    finding.id(),
                    finding.what(),
                    finding.product(),
                    finding.baseline(),
                    finding.reached(),
                    finding.bar(),
                    finding.met() ? "met" : "**missed**"));
        }
        return text.toString();
    }

    private String section() {
        return BEGIN + "\n\n"
                + "Measured " + LocalDate.now(java.time.ZoneOffset.UTC) + " on " + Machine.description()
                + "; server, database and"
                + " load share it.\n"
                + "Java: " + Machine.java() + ". Size: " + settings.scale() + " of the specification's. Median of "
                + settings.runs() + " runs after some that warm up, smallest and largest in brackets.\n\n"
                + table() + "\n" + END;
    }

    /** Replaces what stands between the marks. */
    void write() throws IOException {
        String document = Files.exists(settings.report())
                ? Files.readString(settings.report(), StandardCharsets.UTF_8)
                : "# Benchmarks\n\n" + BEGIN + END + "\n";
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END, begin);
        if (begin < 0 || end < 0) {
            throw new IOException(settings.report() + " has lost its marks: " + BEGIN + " … " + END);
        }
        Files.writeString(
                settings.report(),
                document.substring(0, begin) + section() + document.substring(end + END.length()),
                StandardCharsets.UTF_8);
    }
}
