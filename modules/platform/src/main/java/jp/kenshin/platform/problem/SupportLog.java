package jp.kenshin.platform.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where support finds what stands behind an id that a caller was given. */
final class SupportLog {
    private static final Logger LOG = System.getLogger("jp.kenshin.platform.problem");

    private SupportLog() {}

    static void record(Problem problem, Throwable failure) {
        Level level = problem.status() >= 500 ? Level.ERROR : Level.DEBUG;
        LOG.log(
                level,
                "Answered " + problem.status() + " " + problem.code() + ", support id " + problem.supportId(),
                failure);
    }
}
