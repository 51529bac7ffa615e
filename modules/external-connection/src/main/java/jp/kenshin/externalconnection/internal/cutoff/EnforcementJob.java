package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;

/** Tries again what has not been confirmed, whichever node was asked for it. */
@Singleton
public class EnforcementJob implements BackgroundJob {
    private final Enforcement enforcement;
    private final Escalation escalation;

    @Inject
    public EnforcementJob(Enforcement enforcement, Escalation escalation) {
        this.enforcement = enforcement;
        this.escalation = escalation;
    }

    @Override
    public String name() {
        return "external-connection.enforcement";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(250);
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public void run() {
        enforcement.catchUp();
        escalation.look();
    }
}
