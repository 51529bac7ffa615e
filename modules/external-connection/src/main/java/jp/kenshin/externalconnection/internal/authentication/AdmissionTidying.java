package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;

/** Forgets sessions whose end no authenticator told. */
@Singleton
public class AdmissionTidying implements BackgroundJob {
    private final Admissions admissions;

    @Inject
    public AdmissionTidying(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public String name() {
        return "external-connection.terminal-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        admissions.tidy();
    }
}
