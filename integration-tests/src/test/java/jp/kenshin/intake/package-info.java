/**
 * Readings in, over real HTTPS into a real server: what is promised to other vendors' head ends, and what hostile input does to it.
 */
@NullMarked
package jp.kenshin.intake;

import org.jspecify.annotations.NullMarked;
