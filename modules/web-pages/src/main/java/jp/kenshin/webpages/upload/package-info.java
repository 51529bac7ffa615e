/** Files that pages send. */
@NullMarked
package jp.kenshin.webpages.upload;

import org.jspecify.annotations.NullMarked;
