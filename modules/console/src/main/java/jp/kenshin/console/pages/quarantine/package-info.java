/**
 * Refused frames for a person to look at: why, from where, and what they say. Looked-at ones are marked with who did.
 */
@NullMarked
package jp.kenshin.console.pages.quarantine;

import org.jspecify.annotations.NullMarked;
