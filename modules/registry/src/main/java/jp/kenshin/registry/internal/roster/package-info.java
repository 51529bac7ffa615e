/** From which channels values are expected, read in bulk and without an entity for each. */
@NullMarked
package jp.kenshin.registry.internal.roster;

import org.jspecify.annotations.NullMarked;
