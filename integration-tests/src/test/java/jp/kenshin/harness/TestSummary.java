package jp.kenshin.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import jp.kenshin.platform.machine.Prerequisite;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The last word of {@code mvn verify}: how many tests ran in all modules, and what was skipped for want of which Debian package. In CI a
 * skipped test fails the build.
 */
public final class TestSummary {
    private int tests;
    private int failed;
    private int skipped;
    private final Map<String, TreeSet<String>> skippedByReason = new TreeMap<>();

    private TestSummary() {}

    /** @param arguments the root folder of the build */
    public static void main(String[] arguments) throws IOException {
        TestSummary summary = new TestSummary();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]), 5)) {
            for (Path report : files.filter(TestSummary::isReport).toList()) {
                summary.add(report);
            }
        }
        System.out.println(summary.text());
        if (Prerequisite.isCi() && summary.skipped > 0) {
            throw new IllegalStateException("Nothing may be skipped in CI");
        }
    }

    private static boolean isReport(Path file) {
        Path folder = file.getParent();
        return folder != null
                && (folder.endsWith("surefire-reports") || folder.endsWith("failsafe-reports"))
                && file.getFileName().toString().matches("TEST-.*\\.xml");
    }

    private void add(Path report) throws IOException {
        Element suite = parse(report);
        tests += number(suite, "tests");
        failed += number(suite, "failures") + number(suite, "errors");
        skipped += number(suite, "skipped");
        NodeList skips = suite.getElementsByTagName("skipped");
        for (int i = 0; i < skips.getLength(); i++) {
            Element skip = (Element) skips.item(i);
            Element test = (Element) skip.getParentNode();
            String name = test.getAttribute("classname").replaceAll(".*\\.", "") + " " + test.getAttribute("name");
            skippedByReason
                    .computeIfAbsent(reason(skip.getAttribute("message")), key -> new TreeSet<>())
                    .add(name.strip());
        }
    }

    private static String reason(String message) {
        int at = message.indexOf(Prerequisite.PHRASE);
        return at < 0 ? message.strip() : message.substring(at).strip();
    }

    private static int number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static Element parse(Path report) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            return builder.parse(report.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(report + " cannot be read", e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("\nTests of all modules on JDK %s: %,d run, %,d failed, %,d skipped"
                .formatted(Runtime.version().feature(), tests - skipped, failed, skipped));
        for (Map.Entry<String, TreeSet<String>> skip : skippedByReason.entrySet()) {
            text.append("\n  Skipped, ").append(skip.getKey()).append(':');
            for (String test : List.copyOf(skip.getValue())) {
                text.append("\n    ").append(test);
            }
        }
        return text.append('\n').toString();
    }
}
