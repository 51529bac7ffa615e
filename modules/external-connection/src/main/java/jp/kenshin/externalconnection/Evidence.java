package jp.kenshin.externalconnection;

import java.io.InputStream;
import java.util.List;

/**
 * Files given to a case for its analysis (S-10, §14(2)5): logs, captures, pictures. Whoever calls for a partner asks {@link Incidents#find}
 * first. Every step is in the audit log, attaching and scanning in the case's time line too.
 */
public interface Evidence {
    /** A size that the sender did not announce. */
    long UNKNOWN_SIZE = -1;

    /**
     * Takes a file as it comes, with memory for one piece of it only. Nothing of a refused file stays.
     *
     * @param fileName as the sender has it, without a path
     * @param announced size in bytes that the sender announced, or {@link #UNKNOWN_SIZE}; one too large is refused before a byte is read
     * @param content read to its end, or to the limit; not closed
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND},
     *     {@link ExternalConnectionError#CASE_CLOSED}, {@link ExternalConnectionError#EVIDENCE_TOO_LARGE},
     *     {@link ExternalConnectionError#EVIDENCE_REFUSED} for a name or content that is not taken,
     *     {@link ExternalConnectionError#EVIDENCE_BROKEN_OFF} when it does not come to its end
     */
    EvidenceFile attach(String actor, String incident, String fileName, long announced, InputStream content);

    /** The files of a case in the order they came. */
    List<EvidenceFile> listOf(String incident);

    /**
     * Opens a file for download, after its hash has been checked against what is stored.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#EVIDENCE_NOT_FOUND},
     *     {@link ExternalConnectionError#EVIDENCE_WITHHELD} when a scan found something, or has still to be made,
     *     {@link ExternalConnectionError#EVIDENCE_ALTERED} when it is not what was attached
     */
    EvidenceContent open(String actor, String incident, long number);

    /** Most bytes of one file. */
    long sizeLimit();

    /** Most files that one person gives to one case, so that nobody leaves no room for others. */
    int fileLimit();

    /** Whether this utility has files scanned: none is given out then before it was found clean. */
    boolean isScanning();

    /** Endings of the names that are taken, in lower case. */
    List<String> endings();
}
