/**
 * What is known of one channel's day: the values that came, the judgements about them, and everything that follows from both. Pure
 * functions of immutable facts, so that any view can be derived again at any time.
 */
@NullMarked
package jp.kenshin.mdms.internal.day;

import org.jspecify.annotations.NullMarked;
