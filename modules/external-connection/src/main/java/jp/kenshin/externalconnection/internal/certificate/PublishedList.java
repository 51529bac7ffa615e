package jp.kenshin.externalconnection.internal.certificate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.RevocationLists;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;

/**
 * The list of certificates that are not to be trusted: signed anew whenever it changes and before it runs out, kept in the database, where
 * every node finds the same, and left as a file by each node.
 */
@Singleton
public class PublishedList implements RevocationLists {
    private final Database database;
    private final RevocationSettings settings;
    private final Clock clock;

    @Inject
    public PublishedList(Database database, RevocationSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<byte[]> newest() {
        return settings.hasList()
                ? database.read(connection -> new RevocationTable(connection).newest())
                        .map(RevocationTable.Signed::encoded)
                : Optional.empty();
    }

    /** Signs a new list if the one before says something else, has lasted half of its time, or is of a time that is yet to come: nobody would take it. */
    void renew() {
        if (settings.hasList()) {
            database.inTransaction(connection -> {
                renew(connection);
            });
        }
    }

    void renew(Connection connection) throws SQLException {
        PartnerAuthority authority = PartnerAuthority.load(settings);
        RevocationTable table = new RevocationTable(connection);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Revocation> revocations = table.listRevoked(issuer(authority.certificate()), now, settings.validity());
        Optional<RevocationTable.Signed> last = table.newest();
        if (last.filter(list -> isFresh(list, now, revocations, authority)).isEmpty()) {
            long number = last.map(RevocationTable.Signed::number).orElse(0L) + 1;
            Instant nextUpdate = now.plus(settings.validity());
            table.replace(new RevocationTable.Signed(
                    number, now, nextUpdate, authority.sign(number, now, nextUpdate, revocations)));
        }
    }

    private boolean isFresh(
            RevocationTable.Signed list, Instant now, List<Revocation> revocations, PartnerAuthority authority) {
        return !now.isBefore(list.issuedAt())
                && now.isBefore(list.issuedAt().plus(settings.validity().dividedBy(2)))
                && SignedList.read(list.encoded(), authority.certificate())
                        .filter(signed -> signed.says(revocations))
                        .isPresent();
    }

    /** Leaves the newest list as this node's file; whoever reads it meanwhile sees the old one or the new one. */
    void leaveFile() {
        if (settings.file().isEmpty()) {
            return;
        }
        Path file = settings.file().get().toAbsolutePath();
        Optional<byte[]> list = newest();
        try {
            if (list.isPresent() && !(Files.exists(file) && Arrays.equals(list.get(), Files.readAllBytes(file)))) {
                Path beside = file.resolveSibling(file.getFileName() + ".new");
                Files.write(beside, list.get());
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new KenshinException(
                    ExternalConnectionError.ENFORCEMENT_FAILED,
                    "the revocation list cannot be written to " + file
                            + ": make its folder, and let the server write there",
                    e);
        }
    }

    /** The list as it lies where gateways take it from: the file where there is one, else what the listeners serve. */
    Optional<byte[]> asFetched() {
        Optional<Path> file = settings.file();
        if (file.isEmpty()) {
            return newest();
        }
        try {
            return Files.exists(file.get()) ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new KenshinException(
                    ExternalConnectionError.ENFORCEMENT_FAILED,
                    "the revocation list in " + file.get() + " cannot be read",
                    e);
        }
    }

    static String issuer(X509Certificate authority) {
        return IssuedName.text(authority.getSubjectX500Principal());
    }
}
