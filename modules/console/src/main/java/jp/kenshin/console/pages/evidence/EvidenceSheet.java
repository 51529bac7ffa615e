package jp.kenshin.console.pages.evidence;

import java.util.ArrayList;
import java.util.List;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.webpages.text.FileSize;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** The files of one case, the newest first, and whether and which further ones it takes. */
public final class EvidenceSheet {
    /** Milliseconds between two looks while a scan is still to be made. */
    private static final int SCAN_PACE = 5_000;

    private static final int USUAL_PACE = 30_000;

    private final Incident incident;
    private final Evidence evidence;
    private final String user;
    private final List<EvidenceFile> files;
    private final Texts texts;
    private final Paging paging;

    /**
     * @param user who looks
     * @param page the wanted page of files, from 1
     */
    EvidenceSheet(Incident incident, Evidence evidence, String user, int page, Texts texts) {
        this.incident = incident;
        this.evidence = evidence;
        this.user = user;
        this.files = evidence.listOf(incident.id());
        this.texts = texts;
        this.paging = new Paging(files.size(), page, each -> address(incident.id(), each), texts);
    }

    private static String address(String incident, int page) {
        return new AddressQuery()
                .with("id", incident)
                .with("files", String.valueOf(page), "1")
                .toString();
    }

    public List<EvidenceRow> getRows() {
        int last = files.size() - paging.offset();
        List<EvidenceRow> rows = new ArrayList<>();
        for (int index = last - 1; index >= Math.max(0, last - Paging.SIZE); index--) {
            rows.add(EvidenceRow.of(files.get(index), evidence.isScanning(), texts));
        }
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    /** Whether the case takes further files, from somebody who may send any. */
    public boolean isOpen() {
        return incident.isOpen();
    }

    /** Whether this person has given as many as one may. */
    public boolean isFull() {
        return files.stream().filter(file -> file.attachedBy().equals(user)).count() >= evidence.fileLimit();
    }

    /** Bytes of one file, for the browser to compare before it sends anything. */
    public long getLimit() {
        return evidence.sizeLimit();
    }

    /** What may be sent, in a sentence. */
    public String getAllowed() {
        return texts.get("evidence.allowed", FileSize.of(evidence.sizeLimit()), String.join(", ", evidence.endings()));
    }

    /** Why a file that is too large is not sent. */
    public String getTooLarge() {
        return texts.get("evidence.too-large", FileSize.of(evidence.sizeLimit()));
    }

    /** Why no further one is taken. */
    public String getFullness() {
        return texts.get("evidence.full", Formats.of(texts).number(evidence.fileLimit()));
    }

    /** Endings as a browser's dialogue understands them. */
    public String getAccepted() {
        return String.join(
                ",", evidence.endings().stream().map(ending -> "." + ending).toList());
    }

    /** Between two looks; 0 when nothing changes any more. */
    public int getPace() {
        boolean waits = files.stream().anyMatch(file -> EvidenceRow.waits(file, evidence.isScanning()));
        return waits ? SCAN_PACE : incident.isOpen() ? USUAL_PACE : 0;
    }
}
