package jp.kenshin.platform.start;

import java.util.Optional;

/** The fact behind {@code /health/ready}: started, migrated, and the database answers now. */
public interface Readiness {
    /** Empty when this node may take traffic, otherwise what stands in the way, for operators' eyes. */
    Optional<String> findObstacle();
}
