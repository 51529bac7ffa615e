package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditLog;

/**
 * Logs every operation of a partner (J-11): which call, for which partner, on what, with which parameters, and what came of it, for a
 * {@linkplain LoggedAnswer streamed answer} when it has come. No readings. The server takes as providers only classes that can be made
 * without arguments, so this one asks for the log itself.
 */
@Provider
public class OperationLog implements ContainerResponseFilter {
    private static final int LONGEST_PARAMETER = 120;

    private final AuditLog audit;
    private final ConnectionGate gate;

    public OperationLog() {
        this(
                CDI.current().select(AuditLog.class).get(),
                CDI.current().select(ConnectionGate.class).get());
    }

    OperationLog(AuditLog audit, ConnectionGate gate) {
        this.audit = audit;
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        AuditEvent operation = operation(request, response);
        if (response.getEntity() instanceof StreamingOutput answer
                && !request.getMethod().equals(HttpMethod.HEAD)) {
            response.setEntity(
                    new LoggedAnswer(
                            answer, (outcome, more) -> audit.record(with(operation, outcome, more)), gateOf(request)),
                    response.getEntityAnnotations(),
                    response.getMediaType());
        } else {
            audit.record(operation);
        }
    }

    private Runnable gateOf(ContainerRequestContext request) {
        return request.getProperty(Partners.ATTRIBUTE) instanceof String partner
                ? () -> gate.requireMdms(PartnerId.of(partner))
                : () -> {};
    }

    private static AuditEvent operation(ContainerRequestContext request, ContainerResponseContext response) {
        Principal caller = request.getSecurityContext().getUserPrincipal();
        Map<String, String> detail = new TreeMap<>();
        detail.put("method", request.getMethod());
        detail.put("status", Integer.toString(response.getStatus()));
        if (request.getProperty(Partners.ATTRIBUTE) instanceof String partner) {
            detail.put("partner", partner);
        }
        parameters(request.getUriInfo().getQueryParameters(), detail);
        return new AuditEvent(
                caller == null ? "anonymous" : caller.getName(),
                "nw." + firstSegment(request),
                request.getUriInfo().getPath(),
                outcome(response.getStatusInfo()),
                detail);
    }

    private static AuditEvent with(AuditEvent operation, Outcome outcome, Map<String, String> more) {
        Map<String, String> detail = new TreeMap<>(operation.detail());
        detail.putAll(more);
        return new AuditEvent(operation.actor(), operation.action(), operation.target(), outcome, detail);
    }

    private static String firstSegment(ContainerRequestContext request) {
        return request.getUriInfo().getPathSegments().isEmpty()
                ? "unknown"
                : request.getUriInfo().getPathSegments().get(0).getPath();
    }

    private static void parameters(MultivaluedMap<String, String> query, Map<String, String> detail) {
        query.forEach((name, values) -> {
            String value = String.join(",", values);
            detail.put(
                    "query." + name,
                    value.length() > LONGEST_PARAMETER ? value.substring(0, LONGEST_PARAMETER) + "…" : value);
        });
    }

    private static Outcome outcome(Response.StatusType status) {
        return switch (status.getFamily()) {
            case SUCCESSFUL -> Outcome.DONE;
            case SERVER_ERROR -> Outcome.FAILED;
            default -> Outcome.REFUSED;
        };
    }
}
