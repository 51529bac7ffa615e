/** Tests of what is derived from one day's facts. */
@NullMarked
package jp.kenshin.mdms.internal.day;

import org.jspecify.annotations.NullMarked;
