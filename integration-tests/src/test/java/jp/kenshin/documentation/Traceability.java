package jp.kenshin.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which test proves which requirement: read from the tags in the test sources, written as {@code docs/traceability.md}. A requirement
 * without a test is listed as open; a tag that names no requirement is an error.
 */
final class Traceability {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]-\\d+)\"\\)");

    private final Map<String, String> titles;
    private final Map<String, SortedSet<String>> tests = new LinkedHashMap<>();
    private final List<String> strangers = new ArrayList<>();

    private Traceability(Map<String, String> titles) {
        this.titles = titles;
        titles.keySet().forEach(id -> tests.put(id, new TreeSet<>()));
    }

    /** Reads requirements and tests of the checkout at the given root. */
    static Traceability read(Path root) {
        Traceability traceability = new Traceability(titles(root.resolve("docs/requirements.csv")));
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> traceability.add(root, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return traceability;
    }

    private static Map<String, String> titles(Path requirements) {
        try (Stream<String> lines = Files.lines(requirements)) {
            Map<String, String> titles = new LinkedHashMap<>();
            lines.skip(1).map(line -> line.split(",", 2)).forEach(parts -> titles.put(parts[0], parts[1]));
            return titles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path root, Path file) {
        try {
            Matcher matcher = TAG.matcher(Files.readString(file));
            while (matcher.find()) {
                SortedSet<String> proofs = tests.get(matcher.group(1));
                if (proofs == null) {
                    strangers.add(matcher.group(1) + " in " + file.getFileName());
                } else {
                    proofs.add(module(root.relativize(file)) + ": `"
                            + file.getFileName().toString().replace(".java", "") + "`");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module(Path file) {
        return file.getName(0).toString().equals("modules")
                ? file.getName(1).toString()
                : file.getName(0).toString();
    }

    /** Tags that name no requirement. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** The page. */
    String page() {
        long proven =
                tests.values().stream().filter(proofs -> !proofs.isEmpty()).count();
        StringBuilder page = new StringBuilder("# Traceability\n\n")
                .append("Made from the `@Tag`s of the tests; a test keeps it true. ")
                .append("To write it again: `mvn verify -Dkenshin.documentation=write`.\n\n")
                .append(proven)
                .append(" of ")
                .append(tests.size())
                .append(" requirements have a test that can fail; the others are still to be built.\n\n")
                .append("| requirement | | tests |\n|---|---|---|\n");
        tests.forEach((id, proofs) -> page.append("| ")
                .append(id)
                .append(" | ")
                .append(titles.get(id))
                .append(" | ")
                .append(proofs.isEmpty() ? "–" : String.join("<br>", proofs))
                .append(" |\n"));
        return page.toString();
    }
}
