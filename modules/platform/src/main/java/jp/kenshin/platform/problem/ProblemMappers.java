package jp.kenshin.platform.problem;

import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;

/** What every JAX-RS application lists among its classes; providers in EAR libraries are not discovered by themselves. */
public final class ProblemMappers {
    /** All of them. */
    public static final Set<Class<? extends ExceptionMapper<?>>> CLASSES =
            Set.of(KenshinExceptionMapper.class, WebApplicationExceptionMapper.class, UnexpectedExceptionMapper.class);

    private ProblemMappers() {}
}
