package jp.kenshin.externalconnection.internal.timeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.incident.DefaultIncidents;
import jp.kenshin.externalconnection.internal.incident.ReportCheck;
import jp.kenshin.externalconnection.internal.mail.JdbcPartnerMail;
import jp.kenshin.externalconnection.internal.mail.MailConfig;
import jp.kenshin.externalconnection.internal.mail.MailDelivery;
import jp.kenshin.externalconnection.internal.mail.SmtpPost;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("The time line of a real case")
@Tag("S-07")
class CaseLinesTest {
    private final TestClock clock = new TestClock();
    private final MailConfig config = new MailConfig(new MapConfig(Map.of()));
    private final Database database;
    private final KnownPartners partners = new KnownPartners();
    private final DefaultIncidents incidents;

    CaseLinesTest(Database database) {
        this.database = database;
        this.incidents = new DefaultIncidents(
                database,
                new ReportCheck(partners, clock),
                new JdbcPartnerMail(database, config, new RecordedAudit(), clock),
                new RecordedAudit(),
                clock);
    }

    @Test
    void tells_whom_to_phone_where_no_mail_server_is() {
        Incident found = incidents.report(
                "operator",
                IncidentReport.Channel.UTILITY,
                new IncidentReport(
                        IncidentReport.Kind.MALWARE,
                        Service.NW,
                        IncidentReport.Place.MDMS,
                        "P-0002",
                        "みなと水道",
                        Optional.empty(),
                        Optional.empty(),
                        "運用担当",
                        "不審な通信"));
        new MailDelivery(database, partners, new SmtpPost(config), config, new JdbcCaseLines(clock), clock).run();

        List<CaseEntry> timeLine = incidents.timeLine(found.id());
        CaseEntry last = timeLine.get(timeLine.size() - 1);
        assertEquals(CaseEntry.Kind.ESCALATED, last.kind());
        assertTrue(last.text().contains("1. 保安課 山田 太郎 03-1234-5678"), last::text);
    }
}
