package jp.kenshin.console.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kenshin.console.collection.CollectionApplication;
import jp.kenshin.console.mdms.MdmsApplication;
import jp.kenshin.console.registry.ConsoleApplication;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Puts each call of the internal API under the path of its own application. The generator knows one application path a WAR and gives
 * it to all; the operation id tells whose resource a call is.
 */
public class InternalPaths implements OASFilter {
    private static final List<Application> APPLICATIONS =
            List.of(new CollectionApplication(), new MdmsApplication(), new ConsoleApplication());

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> calls = new TreeMap<>();
        document.getPaths().getPathItems().forEach((path, item) -> calls.put(own(path, item), item));
        Paths paths = OASFactory.createPaths();
        calls.forEach(paths::addPathItem);
        document.setPaths(paths);
    }

    private static String own(String path, PathItem item) {
        String relative = APPLICATIONS.stream()
                .map(InternalPaths::base)
                .filter(path::startsWith)
                .findFirst()
                .map(base -> path.substring(base.length()))
                .orElse(path);
        return item.getOperations().values().stream()
                .findFirst()
                .flatMap(InternalPaths::application)
                .map(application -> base(application) + relative)
                .orElse(path);
    }

    private static Optional<Application> application(Operation operation) {
        return APPLICATIONS.stream()
                .filter(application -> application.getClasses().stream()
                        .flatMap(resource -> Arrays.stream(resource.getMethods()))
                        .anyMatch(method -> isDescribedBy(operation, method)))
                .findFirst();
    }

    private static boolean isDescribedBy(Operation operation, Method method) {
        var description = method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        return description != null && description.operationId().equals(operation.getOperationId());
    }

    private static String base(Application application) {
        return "/" + application.getClass().getAnnotation(ApplicationPath.class).value();
    }
}
