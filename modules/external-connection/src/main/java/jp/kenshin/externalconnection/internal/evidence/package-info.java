/** Files of a case: taken as they come, checked by name and content, scanned, kept in pieces in the database. */
@NullMarked
package jp.kenshin.externalconnection.internal.evidence;

import org.jspecify.annotations.NullMarked;
