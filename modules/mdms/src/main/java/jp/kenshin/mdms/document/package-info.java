/** Readings as documents: one shape for every interface that shows readings of a meter, inside and outside. */
@NullMarked
package jp.kenshin.mdms.document;

import org.jspecify.annotations.NullMarked;
