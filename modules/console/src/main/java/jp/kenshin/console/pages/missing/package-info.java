/**
 * What is missing and why, meter by meter and day by day, and asking for it anew. Asking has a page of its own that says what will happen.
 */
@NullMarked
package jp.kenshin.console.pages.missing;

import org.jspecify.annotations.NullMarked;
