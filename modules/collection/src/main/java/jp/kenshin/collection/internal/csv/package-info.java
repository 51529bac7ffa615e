/** Readings as CSV, one value a line. A fault of a line stays in its line; only what makes lines uncertain ends the document. */
@NullMarked
package jp.kenshin.collection.internal.csv;

import org.jspecify.annotations.NullMarked;
