package jp.kenshin.platform.problem;

import java.util.Set;

/** What every JAX-RS application lists among its classes; providers in EAR libraries are not discovered by themselves. */
public final class ProblemMappers {
    /** All of them. */
    public static final Set<Class<?>> CLASSES = Set.of(
            HeaderCheck.class,
            KenshinExceptionMapper.class,
            WebApplicationExceptionMapper.class,
            UnexpectedExceptionMapper.class);

    private ProblemMappers() {}
}
