package jp.kenshin.externalconnection.internal.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.externalconnection.QueuedMail.Matter;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.Partner;

/** Queues letters; {@link MailDelivery} sends them. */
@Singleton
public class JdbcPartnerMail implements PartnerMail {
    private final Database database;
    private final MailConfig config;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcPartnerMail(Database database, MailConfig config, AuditLog audit, Clock clock) {
        this.database = database;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void tell(Connection transaction, Incident incident) {
        try {
            insert(transaction, incident);
        } catch (SQLException e) {
            throw new IllegalStateException("the letter of " + incident.id() + " cannot be queued", e);
        }
    }

    @Override
    public void tell(Incident incident) {
        database.inTransaction(connection -> {
            insert(connection, incident);
        });
    }

    private void insert(Connection transaction, Incident incident) throws SQLException {
        new LetterTable(transaction)
                .insert(Matter.CASE, incident.id(), incident.partner(), CaseLetter.of(incident), clock.instant());
    }

    @Override
    public void tell(Connection transaction, Notice notice, Collection<Partner> partners) {
        LetterTable letters = new LetterTable(transaction);
        try {
            for (Partner partner : partners) {
                letters.insert(
                        Matter.NOTICE,
                        notice.id(),
                        partner.id(),
                        NoticeLetter.of(notice, partner.name()),
                        clock.instant());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the letters of " + notice.id() + " cannot be queued", e);
        }
    }

    @Override
    public boolean isConfigured() {
        return config.isOn();
    }

    @Override
    public List<QueuedMail> listOf(String about) {
        return database.read(connection -> new MailTable(connection).listOf(about));
    }

    @Override
    public List<QueuedMail> listStuck(int limit) {
        return database.read(connection -> new MailTable(connection).listStuck(limit));
    }

    @Override
    public boolean resend(String actor, long number) {
        Database.Work<Boolean> again = connection -> {
            boolean waiting = new MailTable(connection).markWaiting(number, clock.instant());
            if (waiting) {
                audit.record(connection, AuditEvent.done(actor, "mail.resend", "mail:" + number));
            }
            return waiting;
        };
        return database.inTransaction(again);
    }
}
