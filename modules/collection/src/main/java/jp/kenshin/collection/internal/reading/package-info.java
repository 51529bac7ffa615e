/** From properties of a meter's object to readings of its channels, and through the one intake into the store. */
@NullMarked
package jp.kenshin.collection.internal.reading;

import org.jspecify.annotations.NullMarked;
