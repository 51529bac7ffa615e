package jp.kenshin.console.collection;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;
import jp.kenshin.platform.problem.ProblemMappers;

/** {@code /collection/v1}. */
@ApplicationPath("collection/v1")
public class CollectionApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(ProblemMappers.CLASSES);
        classes.add(ReadingsResource.class);
        classes.add(SubmissionBrokenOffMapper.class);
        return classes;
    }
}
