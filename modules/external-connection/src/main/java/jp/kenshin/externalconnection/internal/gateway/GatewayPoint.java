package jp.kenshin.externalconnection.internal.gateway;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/**
 * Has the SSL-VPN gateway cut a partner's portal user off (S-17): the sessions of that user name end, and it gets no new one. Gateways are of
 * many makes; what stands between is a hook that the utility keeps, which may also revoke the certificates named where the authority is
 * elsewhere.
 */
@Singleton
public class GatewayPoint implements EnforcementPoint {
    private final Registry registry;
    private final ClientCertificates certificates;
    private final GatewaySettings settings;
    private final GatewayHook hook;

    @Inject
    public GatewayPoint(Registry registry, ClientCertificates certificates, GatewaySettings settings) {
        this.registry = registry;
        this.certificates = certificates;
        this.settings = settings;
        this.hook = new GatewayHook(settings);
    }

    @Override
    public String name() {
        return "ssl-vpn";
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return kind == CutoffScope.Kind.PORTAL_USER;
    }

    @Override
    public boolean isConfigured() {
        return settings.isPresent();
    }

    @Override
    public void enforce(CutoffScope scope) {
        hook.tell(order("disconnect", scope.partner()));
    }

    @Override
    public void release(CutoffScope scope) {
        hook.tell(order("restore", scope.partner()));
    }

    private JsonObject order(String action, PartnerId partner) {
        JsonArrayBuilder fingerprints = Json.createArrayBuilder();
        certificates.listOf(partner).forEach(certificate -> fingerprints.add(certificate.fingerprint()));
        return Json.createObjectBuilder()
                .add("action", action)
                .add("user", user(partner))
                .add("partner", partner.value())
                .add("certificates", fingerprints)
                .build();
    }

    @Override
    public Standing probe(CutoffScope scope) {
        String user = user(scope.partner());
        JsonObject answer = hook.ask(user);
        boolean refused = answer.getString("state", "").equals("blocked");
        boolean served = answer.getString("state", "").equals("allowed");
        if (refused == served || !(answer.get("sessions") instanceof JsonNumber sessions)) {
            throw hook.failed("does not say how " + user + " stands: it must answer with state and sessions");
        }
        return refused && sessions.intValue() == 0 ? Standing.CUT_OFF : Standing.CONNECTED;
    }

    private String user(PartnerId partner) {
        return registry.findPartner(partner)
                .flatMap(Partner::portalUser)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.ENFORCEMENT_FAILED, "the registry has no portal user of " + partner));
    }
}
