/** Which meters hang on which radio, read in bulk and without an entity for each. */
@NullMarked
package jp.kenshin.registry.internal.carried;

import org.jspecify.annotations.NullMarked;
