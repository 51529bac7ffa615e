/** Loading of the registry by operators. */
@NullMarked
package jp.kenshin.console.registry;

import org.jspecify.annotations.NullMarked;
