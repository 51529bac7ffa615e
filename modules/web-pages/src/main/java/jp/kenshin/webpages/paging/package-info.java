/** Long lists in pages. */
@NullMarked
package jp.kenshin.webpages.paging;

import org.jspecify.annotations.NullMarked;
