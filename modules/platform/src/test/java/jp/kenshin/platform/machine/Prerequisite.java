package jp.kenshin.platform.machine;

import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

/**
 * Something a test needs that JDK and Maven do not bring. Where it is missing the test is skipped by name, and the summary at the end says
 * which Debian package to install; in CI ({@code CI=true} or {@code -Dkenshin.ci=true}) it fails instead.
 */
public final class Prerequisite {
    /** What the reason of a skipped test begins with, before the package. */
    public static final String PHRASE = "needs Debian package ";

    private Prerequisite() {}

    public static void require(boolean present, String debianPackage) {
        if (present) {
            return;
        }
        missing(PHRASE + debianPackage);
    }

    /**
     * Requires that the tests run as root.
     *
     * @param what for
     */
    public static void requireRoot(String what) {
        if (!"root".equals(System.getProperty("user.name"))) {
            missing("needs root, for " + what);
        }
    }

    private static void missing(String what) {
        if (isCi()) {
            Assertions.fail(what);
        }
        throw new TestAbortedException(what);
    }

    /** Whether nothing may be skipped. */
    public static boolean isCi() {
        return Boolean.getBoolean("kenshin.ci") || Boolean.parseBoolean(System.getenv("CI"));
    }
}
