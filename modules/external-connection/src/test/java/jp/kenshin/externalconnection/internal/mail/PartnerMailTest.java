package jp.kenshin.externalconnection.internal.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.PartnerContact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("A partner is told by mail of what the utility found, through a real mail server")
@Tag("S-07")
class PartnerMailTest {
    private static final PartnerContact DAY =
            new PartnerContact(1, "佐藤 花子", "022-000-0001", Optional.of("day@sakura-gas.example"));
    private static final PartnerContact NIGHT =
            new PartnerContact(2, "鈴木 一郎", "022-000-0002", Optional.of("night@sakura-gas.example"));
    private static final PartnerContact BY_PHONE_ONLY =
            new PartnerContact(3, "高橋 次郎", "022-000-0003", Optional.empty());
    private static int cases;

    private final String incident = "I-" + ++cases;
    private final TestClock clock = new TestClock();
    private final List<String> timeLine = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final Database database;
    private GreenMail server = server(0);

    PartnerMailTest(Database database) {
        this.database = database;
    }

    private static GreenMail server(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(
                GreenMailConfiguration.aConfig().withUser("kenshin@utility.example", "kenshin", "right"));
        server.start();
        return server;
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            for (String table : List.of("contact_mail", "letter")) {
                try (var delete = connection.prepareStatement("DELETE FROM external_connection." + table)) {
                    delete.executeUpdate();
                }
            }
        });
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void every_contact_with_an_address_gets_outline_effect_and_handling_in_both_languages() throws Exception {
        mail().tell(Cases.ofTerminal(incident));

        delivery(DAY, NIGHT, BY_PHONE_ONLY).run();

        assertEquals(List.of("day@sakura-gas.example", "night@sakura-gas.example"), recipients());
        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals("kenshin@utility.example", message.getFrom()[0].toString());
        assertTrue(message.getSubject().contains(incident), message::toString);
        assertTrue(message.getSubject().contains("安全"), message::toString);
        String text = text(message);
        Stream.of(
                        "さくらガス株式会社 御中",
                        "1. 事象の概要",
                        "T-0000001",
                        "2026/11/21(土) 03:05",
                        "改ざんされた電文が 12 件届きました。",
                        "2. 想定される影響",
                        "3. 対応の方針",
                        "1. What happened",
                        "2. What it may lead to",
                        "3. How it is handled")
                .forEach(words -> assertTrue(text.contains(words), () -> words + " is missing in " + text));
    }

    @Test
    void the_time_line_says_who_was_mailed() {
        mail().tell(Cases.ofTerminal(incident));

        delivery(DAY, NIGHT).run();

        assertEquals(
                List.of(
                        incident + " system PARTNER_TOLD 佐藤 花子 <day@sakura-gas.example>",
                        incident + " system PARTNER_TOLD 鈴木 一郎 <night@sakura-gas.example>"),
                timeLine);
        assertEquals(List.of(QueuedMail.State.SENT, QueuedMail.State.SENT), states());
    }

    @Test
    @Tag("J-10")
    void a_notice_goes_to_every_contact_of_those_whom_it_is_for_in_both_languages() throws Exception {
        tell(Cases.maintenance());

        delivery(DAY, NIGHT).run();

        assertEquals(List.of("day@sakura-gas.example", "night@sakura-gas.example"), recipients());
        assertEquals("【計画メンテナンス】夜間の停止 / A stop at night", server.getReceivedMessages()[0].getSubject());
        String text = text(server.getReceivedMessages()[0]);
        Stream.of(
                        "さくらガス株式会社 御中",
                        "夜間の停止（計画メンテナンス、番号 N-0000001）",
                        "開始: 2026/11/21(土) 03:00",
                        "終了: 2026/11/21(土) 05:00",
                        "サービスが止まります。",
                        "To さくらガス株式会社",
                        "From: 21 November 2026, 03:00 Japanese time",
                        "The service stops.")
                .forEach(words -> assertTrue(text.contains(words), () -> words + " is missing in " + text));
        assertEquals(List.of(), timeLine, "a notice is no case");
    }

    @Test
    @Tag("J-10")
    void a_notice_that_does_not_go_out_is_among_the_stuck_mails() {
        MailDelivery delivery = delivery(DAY);
        server.stop();
        tell(Cases.maintenance());

        delivery.run();

        QueuedMail stuck = mail().listStuck(10).get(0);
        assertEquals(QueuedMail.Matter.NOTICE, stuck.matter());
        assertEquals("N-0000001", stuck.about());
        assertEquals(1, mail().listOf("N-0000001").size());
    }

    private void tell(Notice notice) {
        database.inTransaction((Connection connection) -> {
            mail().tell(connection, notice, List.of(Cases.SAKURA_GAS));
        });
    }

    @Test
    void a_case_that_is_not_stored_tells_nobody() {
        Incident lost = Cases.ofPc(incident);

        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction((Connection connection) -> {
                    mail().tell(connection, lost);
                    throw new IllegalStateException("the case is refused");
                }));
        delivery(DAY).run();

        assertEquals(List.of(), recipients());
    }

    @Test
    void a_case_told_twice_is_mailed_once() {
        mail().tell(Cases.ofPc(incident));
        mail().tell(Cases.ofPc(incident));

        delivery(DAY).run();
        delivery(DAY).run();

        assertEquals(List.of("day@sakura-gas.example"), recipients());
    }

    @Test
    void mail_waits_while_the_mail_server_is_away_and_goes_out_when_it_is_back() {
        int port = server.getSmtp().getPort();
        MailDelivery delivery = delivery(DAY);
        server.stop();
        mail().tell(Cases.ofPc(incident));

        delivery.run();
        assertEquals(List.of(QueuedMail.State.WAITING), states());
        assertEquals(1, mail().listStuck(10).size());

        server = server(port);
        delivery.run();
        assertEquals(List.of(), recipients(), "not before the pause is over");
        clock.advance(Duration.ofSeconds(5));
        delivery.run();
        assertEquals(List.of("day@sakura-gas.example"), recipients());
        assertEquals(List.of(), mail().listStuck(10));
    }

    @Test
    void is_tried_again_also_when_the_clock_is_set_back() {
        int port = server.getSmtp().getPort();
        MailDelivery delivery = delivery(DAY);
        server.stop();
        mail().tell(Cases.ofPc(incident));
        delivery.run();

        server = server(port);
        clock.advance(Duration.ofHours(-3));
        delivery.run();

        assertEquals(List.of("day@sakura-gas.example"), recipients());
    }

    @Test
    void the_desk_is_told_to_phone_after_a_minute_and_mail_is_given_up_after_an_hour_and_more_and_can_be_sent_again() {
        int port = server.getSmtp().getPort();
        MailDelivery delivery = delivery(DAY);
        server.stop();
        mail().tell(Cases.ofPc(incident));

        for (int i = 0; i < Patience.MOST_ATTEMPTS; i++) {
            delivery.run();
            clock.advance(Duration.ofMinutes(5));
        }

        assertEquals(List.of(QueuedMail.State.GIVEN_UP), states());
        assertEquals(2, timeLine.size(), timeLine::toString);
        timeLine.forEach(line -> {
            assertTrue(line.contains("ESCALATED"), line);
            assertTrue(line.contains("佐藤 花子 022-000-0001"), line);
        });

        server = server(port);
        assertTrue(mail().resend("operator", mail().listOf(incident).get(0).number()));
        delivery.run();
        assertEquals(List.of("day@sakura-gas.example"), recipients());
        assertEquals("mail.resend", audit.events().get(0).action());
        assertFalse(mail().resend("operator", mail().listOf(incident).get(0).number()), "sent is sent");
    }

    @Test
    void without_a_mail_server_nobody_is_mailed_and_the_time_line_says_whom_to_phone() {
        mail().tell(Cases.ofPc(incident));

        delivery(Map.of(), DAY, BY_PHONE_ONLY).run();

        assertEquals(List.of(), mail().listOf(incident));
        assertEquals(1, timeLine.size());
        assertTrue(timeLine.get(0).contains("1. 佐藤 花子 022-000-0001, 3. 高橋 次郎 022-000-0003"), timeLine::toString);
    }

    @Test
    void a_partner_without_an_address_is_to_be_phoned() {
        mail().tell(Cases.ofPc(incident));

        delivery(BY_PHONE_ONLY).run();

        assertTrue(timeLine.get(0).contains("3. 高橋 次郎 022-000-0003"), timeLine::toString);
    }

    @Test
    void nothing_is_said_to_a_server_without_tls_when_tls_is_asked_for() {
        mail().tell(Cases.ofPc(incident));
        Map<String, String> settings = new TreeMap<>(settings());
        settings.put("kenshin.mail.starttls", "true");

        delivery(settings, DAY).run();

        assertEquals(List.of(), recipients());
        String trouble = mail().listOf(incident).get(0).trouble().orElseThrow();
        assertTrue(trouble.contains("STARTTLS"), trouble);
    }

    @Test
    void a_wrong_password_of_the_mail_account_keeps_the_mail() {
        mail().tell(Cases.ofPc(incident));
        Map<String, String> settings = new TreeMap<>(settings());
        settings.put("kenshin.mail.password", "wrong");

        delivery(settings, DAY).run();

        assertEquals(List.of(), recipients());
        assertEquals(List.of(QueuedMail.State.WAITING), states());
    }

    @Test
    void a_text_that_is_no_address_is_given_up_at_once_and_holds_nobody_up() {
        mail().tell(Cases.ofPc(incident));
        PartnerContact mistyped = new PartnerContact(1, "佐藤 花子", "022-000-0001", Optional.of("day at sakura-gas"));

        delivery(mistyped, NIGHT).run();

        assertEquals(List.of(QueuedMail.State.GIVEN_UP, QueuedMail.State.SENT), states());
        assertTrue(timeLine.get(0).contains("022-000-0001"), timeLine::toString);
    }

    @Test
    @Tag("X-2")
    void a_name_with_line_breaks_adds_no_header() throws Exception {
        mail().tell(Cases.ofPc(incident));
        PartnerContact hostile = new PartnerContact(
                1, "佐藤\r\nBcc: thief@example.org\r\n\r\nHello", "022-000-0001", Optional.of("day@sakura-gas.example"));

        delivery(hostile).run();

        assertEquals(List.of("day@sakura-gas.example"), recipients());
        assertEquals(
                0,
                Optional.ofNullable(server.getReceivedMessages()[0].getHeader("Bcc"))
                        .map(h -> h.length)
                        .orElse(0));
    }

    @Test
    void a_mail_that_is_sent_twice_has_one_message_id() throws Exception {
        mail().tell(Cases.ofPc(incident));
        delivery(DAY).run();
        database.inTransaction(connection -> {
            try (var update =
                    connection.prepareStatement("UPDATE external_connection.contact_mail SET state = 'WAITING'")) {
                update.executeUpdate();
            }
        });

        delivery(DAY).run();

        MimeMessage[] messages = server.getReceivedMessages();
        assertEquals(2, messages.length);
        assertEquals(messages[0].getMessageID(), messages[1].getMessageID());
    }

    private Map<String, String> settings() {
        return Map.of(
                "kenshin.mail.host", "127.0.0.1",
                "kenshin.mail.port", String.valueOf(server.getSmtp().getPort()),
                "kenshin.mail.from", "kenshin@utility.example",
                "kenshin.mail.user", "kenshin",
                "kenshin.mail.password", "right",
                "kenshin.mail.starttls", "false");
    }

    private JdbcPartnerMail mail() {
        return new JdbcPartnerMail(database, new MailConfig(new MapConfig(Map.of())), audit, clock);
    }

    private MailDelivery delivery(PartnerContact... contacts) {
        return delivery(settings(), contacts);
    }

    private MailDelivery delivery(Map<String, String> settings, PartnerContact... contacts) {
        MailConfig config = new MailConfig(new MapConfig(settings));
        return new MailDelivery(
                database,
                partner -> partner.equals(Cases.SAKURA) ? List.of(contacts) : List.of(),
                new SmtpPost(config),
                config,
                (connection, id, actor, kind, text) -> timeLine.add(line(id, actor, kind, text)),
                clock);
    }

    private static String line(String id, String actor, CaseEntry.Kind kind, String text) {
        return String.join(" ", id, actor, kind.name(), text);
    }

    private List<QueuedMail.State> states() {
        return mail().listOf(incident).stream().map(QueuedMail::state).toList();
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(PartnerMailTest::addresses)
                .toList();
    }

    private static String addresses(Message message) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(address -> ((jakarta.mail.internet.InternetAddress) address).getAddress())
                    .collect(Collectors.joining(","));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message message) throws MessagingException, IOException {
        return String.valueOf(message.getContent());
    }
}
