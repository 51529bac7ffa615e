package jp.kenshin.jointmetering.web.incident;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.webpages.text.FileSize;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** The files that a partner gave to a case for its analysis (§14(2)5), the newest first, and what further ones may be. Those of the utility stay with it. */
public final class CaseFiles {
    private final Incident incident;
    private final Evidence evidence;
    private final List<EvidenceFile> all;
    private final String user;
    private final Predicate<String> own;
    private final Texts texts;

    /**
     * @param user who looks
     * @param own whether a user is of the partner's side
     */
    CaseFiles(Incident incident, Evidence evidence, String user, Predicate<String> own, Texts texts) {
        this.incident = incident;
        this.evidence = evidence;
        this.all = evidence.listOf(incident.id());
        this.user = user;
        this.own = own;
        this.texts = texts;
    }

    public List<Row> getRows() {
        Formats formats = Formats.of(texts);
        return all.stream()
                .filter(file -> own.test(file.attachedBy()))
                .sorted(Comparator.comparingLong(EvidenceFile::number).reversed())
                .map(file -> new Row(
                        file.fileName(),
                        FileSize.of(file.size()),
                        file.sha256(),
                        texts.get("case.by-partner", file.attachedBy()),
                        formats.dateTime(file.attachedAt())))
                .toList();
    }

    /** Whether the case takes further files. */
    public boolean isTaking() {
        return incident.isOpen() && !isFull();
    }

    /** Whether this person has given as many as one may. */
    public boolean isFull() {
        return all.stream().filter(file -> file.attachedBy().equals(user)).count() >= evidence.fileLimit();
    }

    /** Bytes of one file, for the browser to compare before it sends anything. */
    public long getLimit() {
        return evidence.sizeLimit();
    }

    /** What may be sent, in a sentence. */
    public String getAllowed() {
        return texts.get("files.allowed", FileSize.of(evidence.sizeLimit()), String.join(", ", evidence.endings()));
    }

    /** Why a file that is too large is not sent. */
    public String getTooLarge() {
        return texts.get("files.too-large", FileSize.of(evidence.sizeLimit()));
    }

    /** Why no further one is taken. */
    public String getFullness() {
        return texts.get("files.full", Formats.of(texts).number(evidence.fileLimit()));
    }

    /** Endings as a browser's dialogue understands them. */
    public String getAccepted() {
        return String.join(
                ",", evidence.endings().stream().map(ending -> "." + ending).toList());
    }

    /**
     * A file.
     *
     * @param name as the sender had it
     * @param size as people say it
     * @param sha256 all 64 digits, so that the sender can see that it is the one it sent
     * @param by who gave it
     * @param at when
     */
    public record Row(String name, String size, String sha256, String by, String at) {}
}
