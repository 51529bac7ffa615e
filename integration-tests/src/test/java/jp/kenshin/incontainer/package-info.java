/**
 * Tests that run inside the server, in a module of their own beside the product's, with the product's beans at hand.
 * They prove the wiring: that what plain tests put together by hand, the container puts together as well.
 */
@NullMarked
package jp.kenshin.incontainer;

import org.jspecify.annotations.NullMarked;
