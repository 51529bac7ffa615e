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
 * that its connection would have.
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
                    "No IPsec connection is defined for partner " + scope.partner()
                            + ", or it is being cut off again: there is nothing to load at the gateways. Define it; trying"
                            + " again then goes on.");
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
        boolean shown = gateways.each(gateway -> gateway.shows(partner)).contains(true);
        return shown ? Standing.CONNECTED : Standing.CUT_OFF;
    }

    private Recognition recognition(PartnerId partner) {
        return database.read(connection -> new ConnectionTable(new Sql(connection)).find(partner))
                .map(defined -> Recognition.of(defined.connection()))
                .orElseGet(() -> Recognition.byName(partner));
    }
}
