package jp.kenshin.console.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.platform.start.Readiness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** {@code /health/ready}: migrated, and the database answers now. */
@Singleton
@org.eclipse.microprofile.health.Readiness
public class DatabaseReadiness implements HealthCheck {
    private final Readiness readiness;

    @Inject
    public DatabaseReadiness(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> obstacle = readiness.findObstacle();
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("database").status(obstacle.isEmpty());
        return obstacle.map(what -> answer.withData("obstacle", what))
                .orElse(answer)
                .build();
    }
}
