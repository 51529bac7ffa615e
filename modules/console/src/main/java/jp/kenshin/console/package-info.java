/** The internal side of the system over HTTP: the utility's own people and machines, never partners. */
@NullMarked
package jp.kenshin.console;

import org.jspecify.annotations.NullMarked;
