/**
 * Tables that are saved as files. What is in them the pages decide, and who saved what they record.
 */
@NullMarked
package jp.kenshin.webpages.download;

import org.jspecify.annotations.NullMarked;
