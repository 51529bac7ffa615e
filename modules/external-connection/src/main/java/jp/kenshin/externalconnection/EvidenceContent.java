package jp.kenshin.externalconnection;

import java.io.InputStream;

/**
 * A file of a case, opened. Whoever passes it on does so as an attachment of no particular type: nothing of it is ever shown in a page.
 *
 * @param file what it is
 * @param content its bytes, read piece by piece from the database; closing it is not needed
 */
public record EvidenceContent(EvidenceFile file, InputStream content) {}
