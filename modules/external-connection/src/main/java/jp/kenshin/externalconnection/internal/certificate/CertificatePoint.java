package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.internal.certificate.RevocationTable.Named;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;

/**
 * Puts all client certificates of a partner on hold while its portal user is cut off (S-17): here at once, and on the list of revoked
 * certificates (RFC 5280, reason certificateHold) for the gateways that ask for it, where the utility signs one. Nothing but a hold, because
 * reconnection lets the same computers in again; the computer that was stolen is withdrawn for ever by hand.
 */
@Singleton
public class CertificatePoint implements EnforcementPoint {
    private final Database database;
    private final RevocationSettings settings;
    private final PublishedList list;
    private final Clock clock;

    @Inject
    public CertificatePoint(Database database, RevocationSettings settings, PublishedList list, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "client-certificate";
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return kind == CutoffScope.Kind.PORTAL_USER;
    }

    @Override
    public boolean isConfigured() {
        return settings.isPresent();
    }

    /** The hold first and by itself: a list that cannot be signed must not keep the portal open. */
    @Override
    public void enforce(CutoffScope scope) {
        database.inTransaction(connection -> {
            RevocationTable table = new RevocationTable(connection);
            if (!table.isHeld(scope.partner())) {
                table.hold(scope.partner(), clock.instant());
            }
        });
        publish();
    }

    @Override
    public void release(CutoffScope scope) {
        database.inTransaction(connection -> {
            new RevocationTable(connection).release(scope.partner());
        });
        publish();
    }

    private void publish() {
        list.renew();
        list.leaveFile();
    }

    @Override
    public Standing probe(CutoffScope scope) {
        boolean held = database.read(connection -> new RevocationTable(connection).isHeld(scope.partner()));
        if (settings.hasList()) {
            requireList(scope.partner(), held);
        }
        return held ? Standing.CUT_OFF : Standing.CONNECTED;
    }

    /** @throws KenshinException when what gateways fetch says something else about the partner than is true */
    private void requireList(PartnerId partner, boolean held) {
        Instant now = clock.instant();
        X509Certificate authority = PartnerAuthority.load(settings).certificate();
        SignedList fetched = list.asFetched()
                .flatMap(encoded -> SignedList.read(encoded, authority))
                .filter(signed -> signed.holdsAt(now))
                .orElseThrow(() -> failed("there is no revocation list that holds now"));
        List<Named> certificates = database.read(connection -> new RevocationTable(connection).listValid(partner, now));
        for (Named certificate : certificates) {
            boolean listed = certificate.serialNumber().filter(fetched::names).isPresent();
            if (held && !isOf(authority, certificate)) {
                throw failed("the certificate " + certificate.fingerprint() + " of " + partner
                        + " cannot be put on the list: if it was registered long ago, register it once more; if another"
                        + " authority issued it, revoke it there and withdraw it here");
            }
            if (listed != held) {
                throw failed("the revocation list " + (held ? "does not name" : "still names") + " the certificate "
                        + certificate.fingerprint() + " of " + partner);
            }
        }
    }

    private static boolean isOf(X509Certificate authority, Named certificate) {
        return certificate.issuer().equals(Optional.of(PublishedList.issuer(authority)));
    }

    private static KenshinException failed(String message) {
        return new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, message);
    }
}
