package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.ExportWriter;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.platform.audit.AuditExport;
import jp.kenshin.platform.audit.AuditWindow;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Writes the signed file while it reads the log. */
@Singleton
public final class JdbcAuditExport implements AuditExport {
    private static final int BUFFER = 1 << 16;

    private final Database database;
    private final CheckpointSigning signing;
    private final AuditKeys keys;
    private final Clock clock;

    @Inject
    public JdbcAuditExport(Database database, CheckpointSigning signing, AuditKeys keys, Clock clock) {
        this.database = database;
        this.signing = signing;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A window between two signatures.
     *
     * @param begin the checkpoint it follows; none before the first entry
     * @param end position of the checkpoint it ends with
     */
    private record Extent(Optional<SignedCheckpoint> begin, long end, List<SigningCertificate> certificates) {
        long after() {
            return begin.map(each -> each.head().position()).orElse(0L);
        }

        ChainWalk walk(Database database) {
            return new ChainWalk(
                    database,
                    begin.map(each -> each.head().position()).orElse(ChainWalk.FROM_THE_FIRST),
                    begin.map(SignedCheckpoint::number).orElse(0L),
                    end);
        }
    }

    @Override
    public void write(AuditWindow window, String actor, OutputStream out) throws IOException {
        boolean signed = signing.signNow();
        Extent extent = database.read(connection -> extent(connection, window, signed));
        ExportWriter writer = new ExportWriter(new BufferedOutputStream(out, BUFFER), keys.signer());
        writer.begin(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor,
                extent.after(),
                window.to().map(Instant::toString).orElse(""),
                extent.certificates());
        if (extent.begin().isPresent()) {
            writer.write(extent.begin().get());
        }
        extent.walk(database).show(new Lines(writer));
        writer.end();
    }

    /** Ends with a signature; where the log is signed no further, because it was altered, with its last entry, so that this shows. */
    private Extent extent(Connection connection, AuditWindow window, boolean signed) throws SQLException {
        Optional<SignedCheckpoint> begin = Optional.empty();
        if (window.from().isPresent()) {
            OptionalLong first = position(
                    connection,
                    "MIN(position)",
                    "recorded_at >= ?",
                    window.from().get());
            begin = AuditCheckpoints.lastBefore(connection, first.orElse(Long.MAX_VALUE));
        }
        long end = signed
                ? AuditCheckpoints.last(connection)
                        .map(each -> each.head().position())
                        .orElse(0L)
                : Long.MAX_VALUE;
        if (window.to().isPresent()) {
            OptionalLong last = position(
                    connection, "MAX(position)", "recorded_at < ?", window.to().get());
            long after = begin.map(each -> each.head().position()).orElse(0L);
            end = last.isEmpty()
                    ? after
                    : AuditCheckpoints.firstCovering(connection, Math.max(after, last.getAsLong()))
                            .map(each -> each.head().position())
                            .orElse(end);
        }
        return new Extent(begin, end, certificates(connection));
    }

    private List<SigningCertificate> certificates(Connection connection) throws SQLException {
        List<SigningCertificate> certificates = new java.util.ArrayList<>(
                AuditCheckpoints.certificates(connection).values());
        SigningCertificate own = keys.signer().certificate();
        if (certificates.stream().noneMatch(each -> each.fingerprint().equals(own.fingerprint()))) {
            certificates.add(own);
        }
        return certificates;
    }

    /** Times of entries are not quite in the order of their positions. */
    private static OptionalLong position(Connection connection, String which, String condition, Instant at)
            throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT " + which + " FROM platform.audit_entry WHERE " + condition,
                        row -> {
                            long position = row.getLong(1);
                            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
                        },
                        at)
                .get(0);
    }

    private record Lines(ExportWriter writer) implements ChainWalk.Visitor<IOException> {
        @Override
        public boolean entry(AuditEntry entry) throws IOException {
            writer.write(entry);
            return true;
        }

        @Override
        public boolean checkpoint(SignedCheckpoint checkpoint) throws IOException {
            writer.write(checkpoint);
            return true;
        }
    }
}
