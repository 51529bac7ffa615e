package jp.kenshin.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Refuses media types that are none before the server stumbles over them, which would look like a mistake of ours. */
@Provider
@PreMatching
public final class HeaderCheck implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        try {
            request.getMediaType();
        } catch (RuntimeException e) {
            refuse(request, Status.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        try {
            request.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            refuse(request, Status.NOT_ACCEPTABLE);
        }
    }

    private static void refuse(ContainerRequestContext request, Status status) {
        request.abortWith(
                ProblemResponse.of(Problem.ofStatus(status.getStatusCode())).build());
    }
}
