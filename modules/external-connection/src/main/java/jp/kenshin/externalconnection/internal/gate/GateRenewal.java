package jp.kenshin.externalconnection.internal.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.start.StartTask;

/** Renews the gate of this node: before it takes traffic, and from then on four times a second. */
@Singleton
public class GateRenewal implements BackgroundJob, StartTask {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final MemoryGate gate;

    @Inject
    public GateRenewal(MemoryGate gate) {
        this.gate = gate;
    }

    @Override
    public String name() {
        return "external-connection.gate";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public void run() {
        gate.renew();
    }
}
