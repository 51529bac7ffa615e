/** Meter data for the utility's own people. */
@NullMarked
package jp.kenshin.console.mdms;

import org.jspecify.annotations.NullMarked;
