/**
 * Who did what, when: an append-only log that the sequencer chains by hashes, outside of the callers' transactions, and that the server signs.
 * Recording it, looking into it, having it checked, and giving it out.
 */
@NullMarked
package jp.kenshin.platform.audit;

import org.jspecify.annotations.NullMarked;
