package jp.kenshin.console;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.CanonicalEntry;
import jp.kenshin.auditchain.Checkpoint;
import org.postgresql.PGConnection;

/**
 * What years leave behind, written into a running server's PostgreSQL by the hundred thousand: 500 partners, cases with cutoffs in all states
 * and their time lines, a chained audit log with a partner's operations, notices, registers.
 */
final class ManyRows {
    /** Cases, operations of yama-lpg, risks. */
    static final int MANY = 100_000;

    /** Lines of {@link #LONG_CASE} that the system wrote, beside the three of every case. */
    static final int LONG_LINE = 5_000;

    /** The newest one; open. */
    static final String LONG_CASE = "I-1099999";

    static final int NOTICES = 3_000;

    private static final List<String> ACTIONS =
            List.of("portal.sign-in", "portal.download", "nw.readings", "portal.alarm-acknowledged", "portal.sign-out");
    private static final List<String> STAFF_ACTIONS =
            List.of("console.sign-in", "cutoff.order", "incident.report", "registry.export", "collection.command");

    private ManyRows() {}

    /** All of it. */
    static void write(Connection connection) throws SQLException, IOException {
        partners(connection);
        cases(connection);
        longCase(connection);
        registers(connection);
        notices(connection);
        log(connection);
        run(connection, "VACUUM ANALYZE");
    }

    private static void partners(Connection connection) throws SQLException {
        run(
                connection,
                """
                INSERT INTO registry.partner (id, name, portal_user, nw_user)
                SELECT 'P-' || n, CASE n % 3 WHEN 0 THEN '東海第' || n || 'LPガス協同組合' WHEN 1 THEN 'やまLPガス' || n ELSE 'みなと水道企業団' || n END,
                    'web-' || n, 'nw-' || n
                FROM generate_series(1001, 1500) n
                """);
        run(
                connection,
                "INSERT INTO registry.partner_service SELECT 'P-' || n, s FROM generate_series(1001, 1500) n, (VALUES ('NW'), ('WEB')) v (s)");
        run(
                connection,
                "INSERT INTO registry.partner_contact SELECT 'P-' || n, r, '連絡 ' || n || '-' || r, '000-' || n || '-010' || r, NULL"
                        + " FROM generate_series(1001, 1500) n, generate_series(1, 3) r");
        run(connection, "UPDATE registry.revision SET revision = revision + 1");
    }

    /** Of ten cases one was none and five are over; the others stand at one step each. Nothing of them is due, so that the server leaves them be. */
    private static void cases(Connection connection) throws SQLException {
        run(
                connection,
                """
                INSERT INTO external_connection.incident (id, status, channel, kind, service, place, partner_id, partner_name, terminal_id,
                    reported_by, caller_known, description, reported_at, taken_by, declared_at, declared_taken_by, declared_by,
                    declared_measures, cause, closed_at, search_text)
                SELECT 'I-' || 1000000 + n, CASE WHEN n % 10 < 5 THEN 'CLOSED' WHEN n % 10 = 5 THEN 'REFUSED' ELSE 'OPEN' END,
                    (ARRAY['PHONE', 'PORTAL', 'API', 'UTILITY'])[1 + n % 4],
                    (ARRAY['THEFT', 'LOSS', 'MALWARE', 'DATA_DESTRUCTION', 'VULNERABILITY', 'OTHER'])[1 + n % 6],
                    'NW', 'TERMINAL', 'P-' || 1001 + n % 500, '通報の事業者 ' || 1001 + n % 500, 'T-' || lpad((n % 1000000)::text, 7, '0'),
                    '通報 ' || n % 97, n % 3 > 0, '端末 ' || n || ' が応答しない', now() - (100000 - n) * interval '10 minutes', 'desk',
                    CASE WHEN n % 10 < 5 OR n % 10 > 7 THEN now() END, 'desk', '連絡', '入れ替えた', CASE WHEN n % 10 < 5 THEN '電池切れ' END,
                    CASE WHEN n % 10 < 6 THEN now() END,
                    'i' || 1000000 + n || E'\\np' || 1001 + n % 500 || E'\\n通報の事業者 ' || 1001 + n % 500 || E'\\nt'
                        || lpad((n % 1000000)::text, 7, '0') || E'\\n\\n通報 ' || n % 97 || E'\\n端末 ' || n || ' が応答しない'
                FROM generate_series(0, 99999) n
                """);
        run(
                connection,
                """
                INSERT INTO external_connection.cutoff (id, incident_id, scope_key, scope_kind, partner_id, terminal_id, state, cut_off_by,
                    cut_off_at, confirmed_at, first_call_at, first_call_by, first_call_to, first_call_number, first_call_note, declared_at,
                    declared_taken_by, declared_by, declared_measures, reconnected_by, reconnection_at, reconnected_at, escalated_at)
                SELECT 'C-' || 1000000 + n, 'I-' || 1000000 + n, 'TERMINAL:P-' || 1001 + n % 500 || ':T-' || lpad((n % 1000000)::text, 7, '0'),
                    'TERMINAL', 'P-' || 1001 + n % 500, 'T-' || lpad((n % 1000000)::text, 7, '0'),
                    (ARRAY['CUTTING_OFF', 'CUT_OFF', 'RECONNECTING', 'RECONNECTED'])[CASE WHEN n % 10 > 5 THEN n % 10 - 5 ELSE NULL END],
                    CASE WHEN n % 7 = 0 THEN 'reconnect' ELSE 'desk' END, now() - (100000 - n) * interval '10 minutes',
                    CASE WHEN n % 10 <> 6 THEN now() END, CASE WHEN n % 10 <> 6 THEN now() END, 'desk', '連絡', '000-0000-0000', '',
                    CASE WHEN n % 10 > 7 OR n % 20 = 7 THEN now() END, 'desk', '連絡', '入れ替えた', 'reconnect',
                    CASE WHEN n % 10 > 7 THEN now() END, CASE WHEN n % 10 = 9 THEN now() END, now()
                FROM generate_series(0, 99999) n WHERE n % 10 > 5
                """);
        run(
                connection,
                """
                INSERT INTO external_connection.cutoff (id, incident_id, scope_key, scope_kind, partner_id, terminal_id, state, cut_off_by,
                    cut_off_at, confirmed_at, reconnected_by, reconnection_at, reconnected_at, escalated_at)
                SELECT 'C-' || 1000000 + n, id, 'TERMINAL:' || partner_id || ':' || terminal_id, 'TERMINAL', partner_id, terminal_id, 'CLOSED',
                    'desk', reported_at, reported_at, 'reconnect', reported_at, reported_at, NULL
                FROM (SELECT *, substr(id, 3)::int - 1000000 AS n FROM external_connection.incident WHERE id > 'I-1' AND status = 'CLOSED') c
                """);
        run(
                connection,
                """
                INSERT INTO external_connection.cutoff_point (cutoff_id, point, wanted, state, attempts, since, next_attempt_at)
                SELECT id, p, CASE WHEN state LIKE 'CUT%' THEN 'CUT_OFF' ELSE 'CONNECTED' END, 'CONFIRMED', 1, cut_off_at, cut_off_at
                FROM external_connection.cutoff, (VALUES ('application'), ('terminal-authentication')) v (p) WHERE id > 'C-1'
                """);
        run(
                connection,
                """
                INSERT INTO external_connection.case_entry (incident_id, at, actor, kind, text)
                SELECT id, reported_at + k * interval '1 second', CASE k WHEN 2 THEN 'system' ELSE 'desk' END,
                    (ARRAY['REPORTED', 'POINT_CONFIRMED', 'CALLED'])[k],
                    (ARRAY[description, 'application', '連絡 (000-0000-0000)'])[k]
                FROM external_connection.incident, generate_series(1, 3) k WHERE id > 'I-1' ORDER BY reported_at, k
                """);
    }

    /** Weeks of a point that comes and goes. */
    private static void longCase(Connection connection) throws SQLException {
        run(
                connection,
                """
                INSERT INTO external_connection.case_entry (incident_id, at, actor, kind, cutoff_id, text)
                SELECT '%s', now() - (%d - n) * interval '5 minutes', 'system',
                    (ARRAY['DRIFTED', 'POINT_CONFIRMED', 'CUT_OFF', 'ESCALATED', 'POINT_FAILED'])[1 + n %% 5], 'C-1099999',
                    (ARRAY['application', 'application', '', 'CUTTING_OFF 1 / 2', 'terminal-authentication: the authenticator is silent'])[1 + n %% 5]
                FROM generate_series(1, %d) n ORDER BY n
                """
                        .formatted(LONG_CASE, LONG_LINE, LONG_LINE));
    }

    /** A hundred thousand risks, ten vulnerabilities, no penetration test. */
    private static void registers(Connection connection) throws SQLException {
        run(
                connection,
                """
                INSERT INTO external_connection.register_item (register)
                SELECT CASE WHEN n > %d THEN 'VULNERABILITY' ELSE 'RISK' END FROM generate_series(1, %d) n
                """
                        .formatted(MANY, MANY + 10));
        run(
                connection,
                """
                INSERT INTO external_connection.register_entry (number, version, point, title, text, grade, state, owner, reference, happened_on,
                    due_on, changed_by, changed_at)
                SELECT number, 1, (ARRAY['NW_SERVICE', 'WEB_SERVICE', 'TERMINAL', 'HEAD_END', 'INTERNAL'])[1 + number %% 5],
                    '接続点 ' || number || ' の鍵が長く替えられていない', '委託先の端末で使う鍵を、半年ごとに替える。替えた記録は保守の日報に残す。',
                    (ARRAY['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'])[1 + number %% 4],
                    (ARRAY['OPEN', 'IN_PROGRESS', 'ACCEPTED', 'DONE', 'DONE'])[1 + number %% 5], '通信担当 林', 'REF-' || number,
                    current_date - (number %% 300)::int, CASE WHEN number %% 5 < 3 THEN current_date + (number %% 90)::int - 20 END, 'operator', now()
                FROM external_connection.register_item
                """
                        .replace("%%", "%"));
    }

    private static void notices(Connection connection) throws SQLException {
        run(
                connection,
                """
                INSERT INTO external_connection.notice (id, kind, title_ja, title_en, text_ja, text_en, begins_at, to_all, published_by, published_at)
                SELECT nextval('external_connection.notice_id'),
                    (ARRAY['PLANNED_MAINTENANCE', 'EMERGENCY_MAINTENANCE', 'FIRMWARE', 'VULNERABILITY'])[1 + n %% 4],
                    '接続サーバの保守のお知らせ（第' || n || '回）', 'Maintenance of the connection server, no. ' || n,
                    E'作業中は指針を取得できません。\\n作業のあとは、たまった指針が順に届きます。', 'No readings meanwhile.', now() + n * interval '1 hour',
                    TRUE, 'operator', now() - (%d - n) * interval '1 hour'
                FROM generate_series(1, %d) n
                """
                        .formatted(NOTICES, NOTICES));
        run(
                connection,
                "INSERT INTO external_connection.notice_acknowledgement SELECT 'P-0003', id, 'yama-lpg', now()"
                        + " FROM external_connection.notice ORDER BY id DESC OFFSET 5");
    }

    /** The sequencer waits meanwhile, and goes on behind it. */
    private static void log(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        run(connection, "LOCK TABLE platform.audit_entry IN SHARE ROW EXCLUSIVE MODE");
        run(connection, "LOCK TABLE external_connection.partner_operation_progress IN EXCLUSIVE MODE");
        long first = Long.parseLong(value(connection, "SELECT coalesce(max(position), 0) FROM platform.audit_entry"));
        Checkpoint head = first == 0
                ? Checkpoint.START
                : new Checkpoint(
                        first, value(connection, "SELECT hash FROM platform.audit_entry WHERE position = " + first));
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "COPY platform.audit_entry (position, recorded_at, actor, action, target, outcome, detail, hash) FROM STDIN",
                        new StringReader(entries(head)));
        run(
                connection,
                "INSERT INTO external_connection.partner_operation SELECT 'P-0003', position, recorded_at, actor, action, target, outcome, detail"
                        + " FROM platform.audit_entry WHERE position > " + first + " AND actor LIKE 'yama%'");
        run(
                connection,
                "UPDATE external_connection.partner_operation_progress SET position = (SELECT max(position) FROM platform.audit_entry)");
        run(
                connection,
                "UPDATE external_connection.detection_position SET position = (SELECT max(position) FROM platform.audit_entry)");
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Every sixth one is of the utility's people; so many that the partner's are a hundred thousand. */
    private static String entries(Checkpoint before) {
        StringBuilder text = new StringBuilder();
        Checkpoint head = before;
        int count = MANY + MANY / 5;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int n = 0; n < count; n++) {
            boolean staff = n % 6 == 5;
            AuditEntry facts = new AuditEntry(
                    head.position() + 1,
                    now.minusSeconds((count - n) * 4L),
                    staff
                            ? List.of("operator", "desk", "auditor").get(n / 6 % 3)
                            : n % 4 == 0 ? "yama-lpg" : "yama-mdms",
                    staff ? STAFF_ACTIONS.get(n / 6 % 5) : ACTIONS.get(n % 5),
                    staff ? "incident:I-10" + n % 100 : "meter:L-%07d".formatted(n % 1_000),
                    n % 50 == 0 ? "REFUSED" : "DONE",
                    "{\"partner\":\"P-0003\",\"remoteAddress\":\"192.0.2." + n % 250 + "\"}",
                    "");
            head = new Checkpoint(facts.position(), CanonicalEntry.hash(head, facts));
            text.append(String.join(
                            "\t",
                            String.valueOf(facts.position()),
                            facts.recordedAt().toString(),
                            facts.actor(),
                            facts.action(),
                            facts.target(),
                            facts.outcome(),
                            facts.detail(),
                            head.hash()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
