/** Views of readings: current, raw and as known at a moment; each is derived from the facts when it is asked for. */
@NullMarked
package jp.kenshin.mdms.internal.view;

import org.jspecify.annotations.NullMarked;
