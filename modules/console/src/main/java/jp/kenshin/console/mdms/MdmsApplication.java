package jp.kenshin.console.mdms;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import jp.kenshin.console.control.ServiceLevelsResource;
import jp.kenshin.platform.problem.ProblemMappers;

/** {@code /mdms/v1}. */
@ApplicationPath("mdms/v1")
public class MdmsApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ProblemMappers.CLASSES);
        classes.add(MeterReadingsResource.class);
        classes.add(ServiceLevelsResource.class);
        return classes;
    }
}
