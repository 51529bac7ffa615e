package jp.kenshin.externalconnection.internal.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.QueuedMail.Matter;
import jp.kenshin.externalconnection.internal.timeline.CaseLines;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Registry;

/**
 * Finds who is to be told of each case and notice and sends the mails, one node at a time. A node that dies between the mail server's word and its own
 * note of it leaves a mail that is sent once more, under the same message id.
 */
@Singleton
public class MailDelivery implements BackgroundJob {
    private static final String SYSTEM = "system";
    private static final int BATCH = 50;

    private final Database database;
    private final Function<PartnerId, List<PartnerContact>> contacts;
    private final Post post;
    private final MailConfig config;
    private final CaseLines lines;
    private final Clock clock;

    @Inject
    public MailDelivery(
            Database database, Registry registry, SmtpPost post, MailConfig config, CaseLines lines, Clock clock) {
        this(database, registry::listContacts, post, config, lines, clock);
    }

    MailDelivery(
            Database database,
            Function<PartnerId, List<PartnerContact>> contacts,
            Post post,
            MailConfig config,
            CaseLines lines,
            Clock clock) {
        this.database = database;
        this.contacts = contacts;
        this.post = post;
        this.config = config;
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "external-connection.mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        database.read(connection -> new LetterTable(connection).listUnaddressed(BATCH))
                .forEach(this::address);
        if (!config.isOn()) {
            return;
        }
        Instant now = clock.instant();
        for (WaitingMail mail : database.read(connection -> new MailTable(connection).listDue(now, BATCH))) {
            Post.Answer answer = post.send(mail);
            database.inTransaction(connection -> {
                note(connection, mail, answer);
            });
            if (answer.outcome() == Post.Outcome.SERVER_AWAY) {
                return;
            }
        }
    }

    private void address(LetterTable.Unaddressed letter) {
        List<PartnerContact> all = contacts.apply(letter.partner());
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            if (new LetterTable(connection).markAddressed(letter, now)) {
                address(connection, letter, all, now);
            }
        });
    }

    private void address(Connection connection, LetterTable.Unaddressed letter, List<PartnerContact> all, Instant now)
            throws SQLException {
        List<PartnerContact> reachable =
                all.stream().filter(contact -> contact.email().isPresent()).toList();
        if (!config.isOn() || reachable.isEmpty()) {
            String why = config.isOn()
                    ? "メールアドレスの登録がなく、メールは送っていません / Nobody was mailed: no address is registered"
                    : "メールサーバーの設定がなく、メールは送っていません / Nobody was mailed: no mail server is configured";
            tell(connection, letter.matter(), letter.about(), CaseEntry.Kind.ESCALATED, why + "。" + toPhone(all));
            return;
        }
        MailTable mails = new MailTable(connection);
        for (PartnerContact contact : reachable) {
            mails.insert(letter, contact, contact.email().orElseThrow(), now);
        }
    }

    /** A case has a time line, where the desk looks. A notice stands in the portal all the same, and what is stuck has a list of its own. */
    private void tell(Connection connection, Matter matter, String about, CaseEntry.Kind kind, String text)
            throws SQLException {
        if (matter == Matter.CASE) {
            lines.add(connection, about, SYSTEM, kind, text);
        }
    }

    private static String toPhone(List<PartnerContact> all) {
        return all.isEmpty()
                ? "連絡先の登録もありません / No contact is registered either"
                : "電話してください / Phone: "
                        + all.stream()
                                .map(contact -> contact.rank() + ". " + contact.name() + " " + contact.phone())
                                .collect(Collectors.joining(", "));
    }

    private void note(Connection connection, WaitingMail mail, Post.Answer answer) throws SQLException {
        MailTable mails = new MailTable(connection);
        Instant now = clock.instant();
        if (answer.outcome() == Post.Outcome.TAKEN) {
            mails.markSent(mail.number(), now);
            tell(
                    connection,
                    mail.matter(),
                    mail.about(),
                    CaseEntry.Kind.PARTNER_TOLD,
                    mail.contact() + " <" + mail.address() + ">");
            return;
        }
        int failures = mail.attempts() + 1;
        boolean givenUp = answer.outcome() == Post.Outcome.NEVER || failures >= Patience.MOST_ATTEMPTS;
        mails.markFailed(mail.number(), givenUp, now.plus(Patience.pauseAfter(failures)), answer.trouble());
        if (givenUp || failures == Patience.TELLING_ATTEMPTS) {
            tell(connection, mail.matter(), mail.about(), CaseEntry.Kind.ESCALATED, trouble(mail, answer, givenUp));
        }
    }

    private static String trouble(WaitingMail mail, Post.Answer answer, boolean givenUp) {
        String what = givenUp
                ? "メールを送れませんでした / The mail could not be sent: "
                : "メールがまだ届いていません / The mail is not through yet: ";
        return what + mail.address() + " (" + answer.trouble() + ")。電話してください / Phone: " + mail.contact() + " "
                + mail.phone();
    }
}
