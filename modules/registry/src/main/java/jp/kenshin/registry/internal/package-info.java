/** What an operator may set of the registry. */
@NullMarked
package jp.kenshin.registry.internal;

import org.jspecify.annotations.NullMarked;
