/**
 * The audit log's tables: the sequencer between arrivals and entries, the signing of checkpoints, and who reads the log: the search, the check
 * in the background and the export.
 */
@NullMarked
package jp.kenshin.platform.internal.audit;

import org.jspecify.annotations.NullMarked;
