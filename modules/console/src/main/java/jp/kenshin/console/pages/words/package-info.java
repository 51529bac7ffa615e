/**
 * Frames as support staff read them: digits, and what each property says in words. Nothing here asks anybody.
 */
@NullMarked
package jp.kenshin.console.pages.words;

import org.jspecify.annotations.NullMarked;
