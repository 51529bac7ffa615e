/**
 * Words, times and numbers as a person reads them. Japanese first, English complete; nothing here knows of a certain page.
 */
@NullMarked
package jp.kenshin.webpages.text;

import org.jspecify.annotations.NullMarked;
