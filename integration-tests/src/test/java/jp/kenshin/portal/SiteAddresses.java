package jp.kenshin.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address of a site that needs a session: its pages and the servlets of its deployment descriptor, read from the sources. */
public final class SiteAddresses {
    private static final Pattern MAPPING = Pattern.compile("<url-pattern>([^<*]+)</url-pattern>");
    private static final Pattern OPEN = Pattern.compile("/sign-in|/signin/.*|/language");
    private static final String PAGE = ".xhtml";

    private final Path sources;
    private final String area;

    /**
     * @param module folder of the site's module
     * @param area where the site begins below its WAR's context, as {@code jp.kenshin.webpages.frame.Site} has it
     */
    public SiteAddresses(String module, String area) {
        this.sources = Path.of("../modules", module, "src/main/webapp");
        this.area = area;
    }

    /** Addresses below the site's beginning. */
    List<String> closed() {
        try (Stream<Path> files = Files.list(sources.resolve(area.substring(Math.min(1, area.length()))))) {
            Stream<String> pages = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(PAGE))
                    .map(name -> "/" + name.substring(0, name.length() - PAGE.length()));
            Stream<String> servlets = MAPPING.matcher(Files.readString(sources.resolve("WEB-INF/web.xml")))
                    .results()
                    .map(mapping -> mapping.group(1))
                    .filter(path -> path.startsWith(area + "/"))
                    .map(path -> path.substring(area.length()));
            return Stream.concat(pages, servlets)
                    .filter(path -> !OPEN.matcher(path).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
