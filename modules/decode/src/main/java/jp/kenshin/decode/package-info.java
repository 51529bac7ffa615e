/** The command {@code decode}: any frame as JSON with names and values in words, for support staff. */
@NullMarked
package jp.kenshin.decode;

import org.jspecify.annotations.NullMarked;
