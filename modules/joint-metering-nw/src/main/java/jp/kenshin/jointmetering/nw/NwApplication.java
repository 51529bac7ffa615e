package jp.kenshin.jointmetering.nw;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.platform.problem.ProblemMappers;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Version 1 of the NW service. */
@ApplicationPath("v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kenshin NW service",
                        version = "1",
                        description = "Readings and alarms of a partner's own meters, for the partner's MDMS"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(securitySchemeName = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class NwApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ProblemMappers.CLASSES);
        classes.addAll(List.of(
                MetersResource.class,
                ReadingsResource.class,
                ChangesResource.class,
                AlarmsResource.class,
                ReadsResource.class,
                CommandsResource.class,
                IncidentsResource.class,
                IncidentNotesResource.class,
                IncidentEvidenceResource.class,
                ConnectionResource.class,
                TooManyCommandsMapper.class,
                OperationLog.class,
                SecurityHeaders.class));
        return classes;
    }
}
