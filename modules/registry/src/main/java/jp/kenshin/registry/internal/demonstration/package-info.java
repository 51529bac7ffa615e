/** The made-up registry of the embedded profile: written as CSV files and loaded through the same door as anybody's. */
@NullMarked
package jp.kenshin.registry.internal.demonstration;

import org.jspecify.annotations.NullMarked;
