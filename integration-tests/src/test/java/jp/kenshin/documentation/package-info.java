/** Documents that are made from the code, and the tests that keep them true. */
@NullMarked
package jp.kenshin.documentation;

import org.jspecify.annotations.NullMarked;
