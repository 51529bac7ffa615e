package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import jp.kenshin.platform.lease.BackgroundJob;

/** Signs the list anew in time, and soon after a certificate was withdrawn. */
@Singleton
public class RevocationListSigning implements BackgroundJob {
    private final PublishedList list;

    @Inject
    public RevocationListSigning(PublishedList list) {
        this.list = list;
    }

    @Override
    public String name() {
        return "external-connection.revocation-list";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        list.renew();
    }
}
