package jp.kenshin.webpages.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Style sheets, scripts and pictures of a site. They lie on the class path, so that their version is their content. */
public final class Assets {
    private static final List<String> SHARED =
            List.of("pages.css", "pages.js", "renew.js", "evidence.js", "signet.svg");

    private final Map<String, byte[]> contents;
    private final String version;

    private Assets(Map<String, byte[]> contents) {
        this.contents = contents;
        this.version = version(contents);
    }

    /**
     * What all sites share, and what one adds.
     *
     * @param neighbour class beside whose package the folder {@code assets} lies
     * @param own names in it
     */
    public static Assets of(Class<?> neighbour, String... own) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        SHARED.forEach(name -> contents.put(name, read(Assets.class, name)));
        for (String name : own) {
            contents.put(name, read(neighbour, name));
        }
        return new Assets(contents);
    }

    private static byte[] read(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the pages lack " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** First digits of a hash over all of them. */
    public String version() {
        return version;
    }

    /** The style sheets in the order they are to be read. */
    public List<String> styles() {
        return contents.keySet().stream().filter(name -> name.endsWith(".css")).toList();
    }

    List<String> names() {
        return List.copyOf(contents.keySet());
    }

    Optional<byte[]> content(String name) {
        return Optional.ofNullable(contents.get(name));
    }
}
