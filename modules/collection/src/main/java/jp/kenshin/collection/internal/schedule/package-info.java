/**
 * When units measure and send: what operators want of them, the conversation that makes them do it, and the rhythm in which values are
 * expected from when on.
 */
@NullMarked
package jp.kenshin.collection.internal.schedule;

import org.jspecify.annotations.NullMarked;
