/** Answers that are written while they go out: UTF-8 text of any length, and JSON with exact decimals and Japanese time. */
@NullMarked
package jp.kenshin.platform.output;

import org.jspecify.annotations.NullMarked;
