/**
 * Words, times and numbers as a person reads them. Japanese first, English complete; nothing here knows of pages.
 */
@NullMarked
package jp.kenshin.jointmetering.web.text;

import org.jspecify.annotations.NullMarked;
