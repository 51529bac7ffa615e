package jp.kenshin.externalconnection.internal.evidence;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.EvidenceScan;

/** All scanners there are. */
@Singleton
public class EvidenceScanners {
    private final Iterable<EvidenceScan> all;

    @Inject
    public EvidenceScanners(@Any Instance<EvidenceScan> all) {
        this((Iterable<EvidenceScan>) all);
    }

    EvidenceScanners(Iterable<EvidenceScan> all) {
        this.all = all;
    }

    boolean areConfigured() {
        return !configured().isEmpty();
    }

    List<EvidenceScan> configured() {
        Stream.Builder<EvidenceScan> scanners = Stream.builder();
        all.forEach(scanners);
        return scanners.build().filter(EvidenceScan::isConfigured).toList();
    }
}
