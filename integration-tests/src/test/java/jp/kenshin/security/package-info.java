/** A cutoff against the real things outside of the product: what is cut off stays out, whatever it tries. */
@NullMarked
package jp.kenshin.security;

import org.jspecify.annotations.NullMarked;
