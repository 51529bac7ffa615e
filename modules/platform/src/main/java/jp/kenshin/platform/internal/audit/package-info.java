/** The audit log's two tables, the sequencer between them, and the canonical form that is hashed. */
@NullMarked
package jp.kenshin.platform.internal.audit;

import org.jspecify.annotations.NullMarked;
