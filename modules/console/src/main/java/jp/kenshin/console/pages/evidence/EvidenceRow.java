package jp.kenshin.console.pages.evidence;

import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.webpages.text.FileSize;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A file of a case in words.
 *
 * @param number of the file
 * @param name as the sender had it
 * @param size as people say it
 * @param exact the same in bytes
 * @param sha256 all 64 digits
 * @param by who gave it
 * @param at when
 * @param icon of the scan
 * @param scan what it says
 * @param given whether it is given out
 */
public record EvidenceRow(
        long number,
        String name,
        String size,
        String exact,
        String sha256,
        String by,
        String at,
        String icon,
        String scan,
        boolean given) {
    /** @param scanning whether files are scanned, so that one that was not waits */
    static EvidenceRow of(EvidenceFile file, boolean scanning, Texts texts) {
        Formats formats = Formats.of(texts);
        boolean waits = waits(file, scanning);
        return new EvidenceRow(
                file.number(),
                file.fileName(),
                FileSize.of(file.size()),
                texts.get("evidence.bytes", formats.number(file.size())),
                file.sha256(),
                file.attachedBy(),
                formats.dateTime(file.attachedAt()),
                waits ? "awaited" : icon(file.scan()),
                texts.get("evidence.scan." + (waits ? "awaited" : AddressQuery.word(file.scan()))),
                !waits && file.scan() != EvidenceFile.Scan.INFECTED);
    }

    static boolean waits(EvidenceFile file, boolean scanning) {
        return scanning && file.scan() == EvidenceFile.Scan.UNSCANNED;
    }

    private static String icon(EvidenceFile.Scan scan) {
        return switch (scan) {
            case UNSCANNED -> "unknown";
            case CLEAN -> "well";
            case INFECTED -> "invalid";
        };
    }
}
