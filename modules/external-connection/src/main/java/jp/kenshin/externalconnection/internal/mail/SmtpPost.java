package jp.kenshin.externalconnection.internal.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends by SMTP (RFC 5321, 6409). With STARTTLS asked for, nothing is said to a server that does not have it or cannot prove its name. */
@Singleton
public class SmtpPost implements Post {
    private static final String TIMEOUT_MILLIS = "10000";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailConfig config;

    @Inject
    public SmtpPost(MailConfig config) {
        this.config = config;
    }

    @Override
    public Answer send(WaitingMail mail) {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = message(session, mail);
            try (Transport transport = session.getTransport("smtp")) {
                connect(transport);
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Answer(Outcome.TAKEN, "");
        } catch (AddressException e) {
            return new Answer(Outcome.NEVER, words(e));
        } catch (SendFailedException e) {
            return new Answer(refusedForEver(e) ? Outcome.NEVER : Outcome.NOT_NOW, words(e));
        } catch (MessagingException e) {
            return new Answer(Outcome.SERVER_AWAY, words(e));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (config.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(config.user(), config.password());
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.host());
        properties.setProperty("mail.smtp.port", String.valueOf(config.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!config.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(config.starttls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(config.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    private MimeMessage message(Session session, WaitingMail mail) throws MessagingException {
        String id = mail.messageId(config.from().substring(config.from().indexOf('@') + 1));
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(Message.RecipientType.TO, recipient(mail));
        message.setSubject(mail.letter().subject(), UTF_8);
        message.setText(mail.letter().body(), UTF_8);
        message.setSentDate(Date.from(mail.queuedAt()));
        // Out-of-office answers to a notice of an incident would only tell strangers of it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** One address, however many a registered text may hold. */
    private static InternetAddress recipient(WaitingMail mail) throws AddressException {
        InternetAddress address = new InternetAddress(mail.address(), true);
        try {
            address.setPersonal(mail.contact(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
        return address;
    }

    private static boolean refusedForEver(SendFailedException failure) {
        Address[] invalid = failure.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    /** What each of the chained failures says, in one line. */
    private static String words(MessagingException failure) {
        StringBuilder words = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Exception next = failure.getNextException(); next != null; next = next(next)) {
            words.append("; ").append(next.getMessage());
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
