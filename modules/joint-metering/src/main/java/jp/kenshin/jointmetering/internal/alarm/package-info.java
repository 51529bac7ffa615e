/** News of the log of events for those who wait at a screen. */
@NullMarked
package jp.kenshin.jointmetering.internal.alarm;

import org.jspecify.annotations.NullMarked;
