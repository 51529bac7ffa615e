/** Tests of the reading store. Those of views and feed are here too, since they say what was appended. */
@NullMarked
package jp.kenshin.mdms.internal.store;

import org.jspecify.annotations.NullMarked;
