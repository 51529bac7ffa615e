package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.externalconnection.IpsecGateways;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Asks the gateways over VICI, and knows partners by name and identity as a cutoff does. */
@Singleton
public class AskedGateways implements IpsecGateways {
    private final Database database;
    private final Gateways gateways;

    @Inject
    public AskedGateways(Database database, Gateways gateways) {
        this.database = database;
        this.gateways = gateways;
    }

    @Override
    public boolean isConfigured() {
        return gateways.isConfigured();
    }

    @Override
    public List<IpsecGatewayAnswer> ask(Collection<PartnerId> partners, Duration patience) {
        Map<PartnerId, Recognition> known = recognitions(partners);
        return gateways.eachWithin(
                patience,
                gateway -> answer(gateway, known),
                (gateway, trouble) -> new IpsecGatewayAnswer(
                        gateway.address().text(),
                        Optional.of(String.valueOf(trouble.getMessage())),
                        Map.of(),
                        List.of()));
    }

    private static IpsecGatewayAnswer answer(Gateway gateway, Map<PartnerId, Recognition> known) {
        Listing listing = gateway.list();
        Map<PartnerId, Presence> partners = new LinkedHashMap<>();
        known.forEach((partner, recognition) -> partners.put(partner, listing.of(recognition)));
        return new IpsecGatewayAnswer(
                gateway.address().text(), Optional.empty(), partners, listing.others(known.values()));
    }

    private Map<PartnerId, Recognition> recognitions(Collection<PartnerId> partners) {
        Map<PartnerId, Recognition> defined =
                database.read(connection -> new ConnectionTable(new Sql(connection)).list()).stream()
                        .map(DefinedConnection::connection)
                        .collect(Collectors.toMap(connection -> connection.partner(), Recognition::of));
        Map<PartnerId, Recognition> known = new LinkedHashMap<>();
        partners.forEach(partner -> known.put(partner, defined.getOrDefault(partner, Recognition.byName(partner))));
        return known;
    }
}
