/** Bulk export: the tables as CSV files, streamed. */
@NullMarked
package jp.kenshin.registry.internal.unload;

import org.jspecify.annotations.NullMarked;
