package jp.kenshin.harness;

import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

/**
 * Something a test needs that JDK and Maven do not bring. Where it is missing the test is skipped by name, and the summary at the end says
 * which Debian package to install; in CI ({@code CI=true} or {@code -Dkenshin.ci=true}) it fails instead.
 */
public final class Prerequisite {
    static final String PHRASE = "needs Debian package ";

    private Prerequisite() {}

    public static void require(boolean present, String debianPackage) {
        if (present) {
            return;
        }
        if (isCi()) {
            Assertions.fail(PHRASE + debianPackage);
        }
        throw new TestAbortedException(PHRASE + debianPackage);
    }

    static boolean isCi() {
        return Boolean.getBoolean("kenshin.ci") || Boolean.parseBoolean(System.getenv("CI"));
    }
}
