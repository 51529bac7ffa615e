/** Tests of the reading store as a whole: what is appended comes out of views and feed as a simple model of it says. */
@NullMarked
package jp.kenshin.mdms.internal.store;

import org.jspecify.annotations.NullMarked;
