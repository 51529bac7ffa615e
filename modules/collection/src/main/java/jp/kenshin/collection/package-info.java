/** Collection: every way in (files, other head ends, later the field itself) leads through one intake into one pipeline. */
@NullMarked
package jp.kenshin.collection;

import org.jspecify.annotations.NullMarked;
