package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;

/** All enforcement points there are, by name. */
@Singleton
public class EnforcementPoints {
    private final Supplier<? extends Collection<EnforcementPoint>> points;

    @Inject
    EnforcementPoints(@Any Instance<EnforcementPoint> points) {
        this(() -> points.stream().toList());
    }

    EnforcementPoints(Supplier<? extends Collection<EnforcementPoint>> points) {
        this.points = points;
    }

    /** Those that a cutoff of the kind concerns, configured or not. */
    List<EnforcementPoint> covering(CutoffScope.Kind kind) {
        return points.get().stream().filter(point -> point.covers(kind)).toList();
    }

    Optional<EnforcementPoint> find(String name) {
        return points.get().stream().filter(point -> point.name().equals(name)).findFirst();
    }
}
