/** Bulk load: CSV files become entities, are held against each other and against what is registered, and are applied as one. */
@NullMarked
package jp.kenshin.registry.internal.load;

import org.jspecify.annotations.NullMarked;
