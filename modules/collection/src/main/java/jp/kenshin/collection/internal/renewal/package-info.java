/** New keys for old: sent over the wire, confirmed by use, withdrawn where the unit does not follow. */
@NullMarked
package jp.kenshin.collection.internal.renewal;

import org.jspecify.annotations.NullMarked;
