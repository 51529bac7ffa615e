package jp.kenshin.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kenshin.launcher.Installation;

/** The product's server without the product: the same Open Liberty, features and settings, and an EAR with one empty WAR. */
final class BareInstallation {
    private static final String DEFINITION = "usr/servers/kenshin";
    private static final String EAR = "apps/kenshin.ear";
    private static final List<String> OF_A_RUN = List.of("workarea", "logs", "resources");
    private static final String APPLICATION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <module><web><web-uri>empty.war</web-uri><context-root>/empty</context-root></web></module>
            </application>
            """;

    private BareInstallation() {}

    /** @param wlp where to make it */
    static Installation of(Installation product, Path wlp) throws IOException {
        Files.createDirectories(wlp);
        try (Stream<Path> parts = Files.list(product.wlp())) {
            for (Path part : parts.filter(each -> !each.endsWith("usr")).toList()) {
                Files.createSymbolicLink(wlp.resolve(part.getFileName()), part);
            }
        }
        copyDefinition(product.wlp().resolve(DEFINITION), wlp.resolve(DEFINITION));
        writeEmptyEar(wlp.resolve(DEFINITION).resolve(EAR));
        return Installation.at(wlp);
    }

    private static void copyDefinition(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path relative = from.relativize(file);
                if (OF_A_RUN.contains(relative.getName(0).toString()) || relative.endsWith(EAR)) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void writeEmptyEar(Path ear) throws IOException {
        Files.createDirectories(ear.getParent());
        try (OutputStream file = Files.newOutputStream(ear);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/application.xml"));
            zip.write(APPLICATION.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("empty.war"));
            ZipOutputStream war = new ZipOutputStream(zip);
            war.putNextEntry(new ZipEntry("index.html"));
            war.write("<!DOCTYPE html><title>empty</title>".getBytes(StandardCharsets.UTF_8));
            war.finish();
            zip.closeEntry();
        }
    }
}
