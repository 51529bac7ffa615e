/**
 * One meter: its facts, its chart and its table over a day, a week, a month or a period. The whole state of the page is in its address.
 */
@NullMarked
package jp.kenshin.jointmetering.web.meter;

import org.jspecify.annotations.NullMarked;
