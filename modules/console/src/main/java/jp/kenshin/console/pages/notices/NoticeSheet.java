package jp.kenshin.console.pages.notices;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;

/** One notice: what it says in both languages, and of each partner it is for whether it was mailed and has taken note. */
public final class NoticeSheet {
    private final Notice notice;
    private final List<Partner> readers;
    private final List<QueuedMail> mails;
    private final boolean mailing;
    private final Texts texts;
    private final NoticeWords words;

    /**
     * @param partners all there are
     * @param mails one for each contact that has an address
     * @param mailing whether this utility has a mail server
     */
    NoticeSheet(Notice notice, List<Partner> partners, List<QueuedMail> mails, boolean mailing, Texts texts) {
        NoticeDraft content = notice.content();
        this.notice = notice;
        this.readers = partners.stream()
                .filter(partner -> content.isToAll() || content.partners().contains(partner.id()))
                .toList();
        this.mails = List.copyOf(mails);
        this.mailing = mailing;
        this.texts = texts;
        this.words = new NoticeWords(texts);
    }

    public String getId() {
        return notice.id();
    }

    /** In the page's language. */
    public String getTitle() {
        return words.in(notice.content().title());
    }

    public String getKind() {
        return words.kind(notice.content().kind());
    }

    public String getIcon() {
        return NoticeWords.icon(notice.content().kind());
    }

    public String getPeriod() {
        return words.period(notice.content());
    }

    /** When it was published and by whom. */
    public String getPublished() {
        return texts.get("notice.published", words.time(notice.publishedAt()), notice.publishedBy());
    }

    public String getTitleJa() {
        return notice.content().title().ja();
    }

    public String getTitleEn() {
        return notice.content().title().en();
    }

    public String getTextJa() {
        return notice.content().text().ja();
    }

    public String getTextEn() {
        return notice.content().text().en();
    }

    /** How many have taken note. */
    public String getAcknowledged() {
        return words.acknowledged(
                (int) readers.stream()
                        .filter(partner -> acknowledgement(partner.id()).isPresent())
                        .count(),
                readers.size());
    }

    /** Whether nobody can be mailed. */
    public boolean isWithoutMail() {
        return !mailing;
    }

    /** Those who have not taken note first: they are the ones to be called. */
    public List<Reader> getReaders() {
        List<Reader> all = readers.stream().map(this::reader).toList();
        return Stream.concat(
                        all.stream().filter(reader -> !reader.done()),
                        all.stream().filter(Reader::done))
                .toList();
    }

    private Reader reader(Partner partner) {
        Optional<Notice.Acknowledgement> note = acknowledgement(partner.id());
        return new Reader(
                partner.id().value(),
                partner.name(),
                note.isPresent(),
                note.map(each -> texts.get("notice.noted", words.time(each.at()), each.by()))
                        .orElseGet(() -> texts.get("notice.not-noted")),
                mails.stream()
                        .filter(mail -> mail.partner().equals(partner.id()))
                        .map(this::mail)
                        .toList());
    }

    private Optional<Notice.Acknowledgement> acknowledgement(PartnerId partner) {
        return notice.acknowledgements().stream()
                .filter(each -> each.partner().equals(partner))
                .findFirst();
    }

    private Mail mail(QueuedMail mail) {
        String state = texts.get("notice.mail."
                + switch (mail.state()) {
                    case SENT -> "sent";
                    case GIVEN_UP -> "given-up";
                    case WAITING -> mail.attempts() == 0 ? "waiting" : "stuck";
                });
        return new Mail(
                mail.contact(),
                mail.address(),
                switch (mail.state()) {
                    case SENT -> "well";
                    case GIVEN_UP -> "invalid";
                    case WAITING -> "awaited";
                },
                state,
                mail.trouble().orElse(""));
    }

    /**
     * Somebody whom it is for.
     *
     * @param partner business id
     * @param name of the business
     * @param done whether somebody there has taken note
     * @param noted who and when, or that nobody has
     * @param mails what was sent
     */
    public record Reader(String partner, String name, boolean done, String noted, List<Mail> mails) {}

    /**
     * A mail.
     *
     * @param contact to whom
     * @param address where to
     * @param icon of how it stands
     * @param state how it stands
     * @param trouble what the mail server said; empty when nothing is wrong
     */
    public record Mail(String contact, String address, String icon, String state, String trouble) {}
}
