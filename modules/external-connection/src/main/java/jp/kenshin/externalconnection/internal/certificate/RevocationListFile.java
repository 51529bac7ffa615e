package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;

/** Leaves the list as a file on every node, whichever of them signed it. */
@Singleton
public class RevocationListFile implements BackgroundJob {
    private final PublishedList list;

    @Inject
    public RevocationListFile(PublishedList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "external-connection.revocation-list-file";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void run() {
        list.leaveFile();
    }
}
