/** Who did what, when: an append-only log that the sequencer chains by hashes, outside of the callers' transactions. */
@NullMarked
package jp.kenshin.platform.audit;

import org.jspecify.annotations.NullMarked;
