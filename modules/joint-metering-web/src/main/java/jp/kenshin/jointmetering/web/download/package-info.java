/**
 * Tables of the portal that are saved as files. Who saved what is in the audit log.
 */
@NullMarked
package jp.kenshin.jointmetering.web.download;

import org.jspecify.annotations.NullMarked;
