package jp.kenshin.externalconnection.internal.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/** Notices in the database and, by mail, to the contacts; publishing and acknowledging are in the audit log, in the same transaction. */
@Singleton
public class JdbcNotices implements Notices {
    private final Database database;
    private final Registry registry;
    private final PartnerMail mail;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcNotices(Database database, Registry registry, PartnerMail mail, AuditLog audit, Clock clock) {
        this.database = database;
        this.registry = registry;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Notice publish(String actor, NoticeDraft draft) {
        check(draft);
        List<Partner> recipients = recipients(draft);
        return database.inTransaction(connection -> {
            NoticeTable table = new NoticeTable(connection);
            long id = table.insert(draft, actor, clock.instant());
            audit.record(connection, new AuditEvent(actor, "notice.published", target(id), Outcome.DONE, facts(draft)));
            Notice notice = table.get(id);
            mail.tell(connection, notice, recipients);
            return notice;
        });
    }

    private List<Partner> recipients(NoticeDraft draft) {
        return registry.listPartners().stream()
                .filter(partner -> draft.isToAll() || draft.partners().contains(partner.id()))
                .toList();
    }

    private void check(NoticeDraft draft) {
        requireText("title", draft.title(), NoticeDraft.LONGEST_TITLE);
        requireText("text", draft.text(), NoticeDraft.LONGEST_TEXT);
        if (draft.until().isPresent()
                && draft.from().map(from -> from.isAfter(draft.until().get())).orElse(false)) {
            throw invalid("it ends before it begins");
        }
        for (PartnerId partner : draft.partners()) {
            if (registry.findPartner(partner).isEmpty()) {
                throw new KenshinException(
                        ExternalConnectionError.UNKNOWN_PARTNER, "There is no partner " + partner + ".");
            }
        }
    }

    private static void requireText(String what, Bilingual text, int longest) {
        for (String each : List.of(text.ja(), text.en())) {
            if (each.isBlank() || each.length() > longest) {
                throw invalid("the " + what + " must be there in both languages, with at most " + longest + " letters");
            }
        }
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ExternalConnectionError.INVALID_NOTICE, message);
    }

    private static Map<String, String> facts(NoticeDraft draft) {
        String partners =
                draft.partners().stream().map(PartnerId::value).sorted().collect(Collectors.joining(","));
        return Map.of("kind", draft.kind().name(), "to", draft.isToAll() ? "all" : partners);
    }

    @Override
    public List<Notice> list(int offset, int limit) {
        return database.read(connection -> new NoticeTable(connection).list(offset, limit));
    }

    @Override
    public int count() {
        return database.read(connection -> new NoticeTable(connection).count());
    }

    @Override
    public Optional<Notice> find(String number) {
        return NoticeNumber.parse(number)
                .flatMap(id -> database.read(connection -> new NoticeTable(connection).find(id)));
    }

    @Override
    public List<Notice> listOf(PartnerId partner, int offset, int limit) {
        return database.read(connection -> new NoticeTable(connection).listOf(partner, offset, limit));
    }

    @Override
    public int countOf(PartnerId partner) {
        return database.read(connection -> new NoticeTable(connection).count(partner));
    }

    @Override
    public int countUnacknowledged(PartnerId partner) {
        return database.read(connection -> new NoticeTable(connection).countUnacknowledged(partner));
    }

    @Override
    public Notice acknowledge(PartnerId partner, String user, String number) {
        long id = NoticeNumber.parse(number).orElseThrow(JdbcNotices::notFound);
        return database.inTransaction(connection -> {
            NoticeTable table = new NoticeTable(connection);
            if (table.find(partner, id).isPresent() && table.acknowledge(partner, id, user, clock.instant())) {
                recordAcknowledgement(connection, partner, user, id);
            }
            return table.find(partner, id).orElseThrow(JdbcNotices::notFound);
        });
    }

    private void recordAcknowledgement(Connection connection, PartnerId partner, String user, long id)
            throws SQLException {
        audit.record(
                connection,
                new AuditEvent(
                        user,
                        "portal.notice-acknowledged",
                        target(id),
                        Outcome.DONE,
                        Map.of("partner", partner.value())));
    }

    private static String target(long id) {
        return "notice:" + NoticeNumber.of(id);
    }

    private static KenshinException notFound() {
        return new KenshinException(
                ExternalConnectionError.NOTICE_NOT_FOUND, "There is no such notice among yours. Check its number.");
    }
}
