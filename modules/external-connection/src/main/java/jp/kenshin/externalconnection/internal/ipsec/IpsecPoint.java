package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/**
 * Cuts and loads the IPsec connection of a partner's MDMS at every gateway (S-04). A partner without a stored definition is cut by the name
 * that its connection would have; it comes back without anything being loaded.
 */
@Singleton
public class IpsecPoint implements EnforcementPoint {
    private final Database database;
    private final Gateways gateways;
    private final Loading loading;
    private final Clock clock;

    @Inject
    public IpsecPoint(Database database, Gateways gateways, Loading loading, Clock clock) {
        this.database = database;
        this.gateways = gateways;
        this.loading = loading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ipsec";
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return kind == CutoffScope.Kind.MDMS;
    }

    @Override
    public boolean isConfigured() {
        return gateways.isConfigured();
    }

    @Override
    public void enforce(CutoffScope scope) {
        tell(scope.partner(), true);
        Recognition partner = recognition(scope.partner());
        gateways.each(gateway -> {
            gateway.cut(partner);
            return gateway;
        });
    }

    @Override
    public void release(CutoffScope scope) {
        tell(scope.partner(), false);
        if (!loading.loadReleased(scope.partner())) {
            throw new KenshinException(
                    ExternalConnectionError.ENFORCEMENT_FAILED,
                    "Partner " + scope.partner() + " is being cut off again: nothing was loaded at the gateways.");
        }
    }

    /** Written and committed before a gateway hears of it: whoever loads from then on sees it. */
    private void tell(PartnerId partner, boolean cutOff) {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            new StandingTable(new Sql(connection)).set(partner, cutOff, now);
        });
    }

    @Override
    public Standing probe(CutoffScope scope) {
        Recognition partner = recognition(scope.partner());
        if (gateways.each(gateway -> gateway.shows(partner)).contains(true)) {
            return Standing.CONNECTED;
        }
        return partner.isDefined() ? Standing.CUT_OFF : Standing.NOTHING_THERE;
    }

    private Recognition recognition(PartnerId partner) {
        return database.read(connection -> new ConnectionTable(new Sql(connection)).find(partner))
                .map(defined -> Recognition.of(defined.connection()))
                .orElseGet(() -> Recognition.byName(partner));
    }
}
