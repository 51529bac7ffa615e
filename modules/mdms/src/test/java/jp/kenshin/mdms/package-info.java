/** What the meter data context promises its callers. */
@NullMarked
package jp.kenshin.mdms;

import org.jspecify.annotations.NullMarked;
