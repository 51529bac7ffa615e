package jp.kenshin.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Open Liberty with the server definition {@code kenshin}, as the build leaves it under {@code ear/target/liberty/wlp}. It is shared and
 * read only: every running server works in a folder of its own.
 *
 * @param wlp home of Open Liberty
 */
public record Installation(Path wlp) {
    static final String SERVER = "kenshin";
    static final String APPLICATION = "apps/kenshin.ear";

    /** @throws FailedStart where nothing has been built yet */
    public static Installation at(Path wlp) {
        Installation installation = new Installation(wlp.toAbsolutePath().normalize());
        if (!Files.isRegularFile(installation.definition().resolve(APPLICATION))) {
            throw new FailedStart("No server is built at " + wlp + "; run \"mvn package\" first");
        }
        return installation;
    }

    /** Folder of the server definition: configuration, application, shared libraries. */
    Path definition() {
        return wlp.resolve("usr/servers").resolve(SERVER);
    }

    Path script() {
        return wlp.resolve("bin").resolve(isWindows() ? "server.bat" : "server");
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
