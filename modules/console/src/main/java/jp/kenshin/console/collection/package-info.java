/** Readings in: the HTTP side of intake. What is specific to HTTP (content types, compression, roles) ends here. */
@NullMarked
package jp.kenshin.console.collection;

import org.jspecify.annotations.NullMarked;
