/**
 * The console's sentences in both languages. Japanese first, English complete; times and numbers are those of all sites.
 */
@NullMarked
package jp.kenshin.console.pages.text;

import org.jspecify.annotations.NullMarked;
