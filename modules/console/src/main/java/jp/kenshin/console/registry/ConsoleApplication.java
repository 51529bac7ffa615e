package jp.kenshin.console.registry;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import jp.kenshin.console.collection.UnitsResource;
import jp.kenshin.console.connection.ClientCertificateResource;
import jp.kenshin.console.control.CommandsResource;
import jp.kenshin.console.control.RecollectionsResource;
import jp.kenshin.platform.problem.ProblemMappers;

/** {@code /console/api/v1}. */
@ApplicationPath("console/api/v1")
public class ConsoleApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ProblemMappers.CLASSES);
        classes.addAll(Set.of(
                RegistryImportResource.class,
                RegistryExportResource.class,
                DevicesResource.class,
                ClientCertificateResource.class,
<<<<<<< HEAD
                UnitsResource.class));
=======
                RecollectionsResource.class,
                CommandsResource.class));
>>>>>>> 3c762af (Open re-collection, join tests, present values and service levels to operators and partners over REST)
        return classes;
    }
}
