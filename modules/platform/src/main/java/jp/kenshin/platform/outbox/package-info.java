/** Facts that other contexts must learn of: written in the transaction that made them true, delivered at least once, visible and re-sendable. */
@NullMarked
package jp.kenshin.platform.outbox;

import org.jspecify.annotations.NullMarked;
