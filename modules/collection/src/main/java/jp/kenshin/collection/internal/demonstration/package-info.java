/** The units of the demonstration, made from their numbers as docs/field.md tells everybody. */
@NullMarked
package jp.kenshin.collection.internal.demonstration;

import org.jspecify.annotations.NullMarked;
