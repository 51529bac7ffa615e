/**
 * The console's pages under {@code /console}, on the internal listener only. The internal REST beside them knows nothing of their sessions.
 */
@NullMarked
package jp.kenshin.console.pages;

import org.jspecify.annotations.NullMarked;
