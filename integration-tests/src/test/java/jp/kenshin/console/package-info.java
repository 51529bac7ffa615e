/** The internal API of the operators. */
@NullMarked
package jp.kenshin.console;

import org.jspecify.annotations.NullMarked;
