package jp.kenshin.externalconnection.internal.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/**
 * Cuts partners off at Keycloak (S-04, S-17). The portal user is the user of the name that the registry has for it. The MDMS is the client
 * of the name that the registry has for it; where there is no such client, the user of that name, unless that is the portal user too.
 * A name that Keycloak does not know is a failure: it may be misspelt, and the real one be in. Tokens that Keycloak has handed out already are
 * good until they expire, five minutes at most; during that time the application itself refuses who is cut off.
 */
@Singleton
public class KeycloakPoint implements EnforcementPoint {
    private final Registry registry;
    private final KeycloakSettings settings;
    private final KeycloakAdmin admin;
    private final Clock clock;

    @Inject
    public KeycloakPoint(Registry registry, KeycloakSettings settings, Clock clock) {
        this.registry = registry;
        this.settings = settings;
        this.admin = new KeycloakAdmin(settings);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return kind == CutoffScope.Kind.PORTAL_USER || kind == CutoffScope.Kind.MDMS;
    }

    @Override
    public boolean isConfigured() {
        return settings.isPresent();
    }

    @Override
    public void enforce(CutoffScope scope) {
        account(scope).shut(clock.instant().getEpochSecond());
    }

    @Override
    public void release(CutoffScope scope) {
        account(scope).open(clock.instant().getEpochSecond());
    }

    @Override
    public Standing probe(CutoffScope scope) {
        return account(scope).isShut() ? Standing.CUT_OFF : Standing.CONNECTED;
    }

    private KeycloakAccount account(CutoffScope scope) {
        Partner partner = registry.findPartner(scope.partner())
                .orElseThrow(() -> KeycloakAdmin.failed("the registry has no partner " + scope.partner()));
        return switch (scope.kind()) {
            case PORTAL_USER -> portalUser(partner);
            case MDMS -> mdms(partner);
            case TERMINAL -> throw new IllegalArgumentException("terminals are none of Keycloak's");
        };
    }

    private KeycloakAccount portalUser(Partner partner) {
        String name = partner.portalUser()
                .orElseThrow(() -> KeycloakAdmin.failed("the registry has no portal user of " + partner.id()));
        KeycloakRealm realm = admin.signIn();
        return realm.findUser(name).orElseThrow(() -> unknown(realm, "user", name, partner));
    }

    private KeycloakAccount mdms(Partner partner) {
        String name = partner.nwUser()
                .orElseThrow(() -> KeycloakAdmin.failed("the registry has no MDMS user of " + partner.id()));
        KeycloakRealm realm = admin.signIn();
        return realm.findClient(name)
                .or(() ->
                        partner.portalUser().filter(name::equals).isPresent() ? Optional.empty() : realm.findUser(name))
                .orElseThrow(() -> unknown(realm, "client", name, partner));
    }

    private static KenshinException unknown(KeycloakRealm realm, String what, String name, Partner partner) {
        return KeycloakAdmin.failed("Keycloak's realm " + realm.name() + " has no " + what + " " + name
                + ", which the registry names for " + partner.id() + ": correct the name at either place, or make the "
                + what + ", disabled");
    }
}
