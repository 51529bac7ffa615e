package jp.kenshin.platform.audit;

import java.util.Optional;

/** Checks of the whole log in the background, once a day and whenever somebody asks. */
public interface AuditChecks {
    /** The newest check, be it over or not. */
    Optional<AuditCheck> latest();

    /** The newest check that came to a verdict. */
    Optional<AuditCheck> latestVerdict();

    /** Has the log checked soon; does nothing while a check is under way. */
    void request(String actor);

    /** Ends the check that is under way, if any. */
    void stop(String actor);
}
