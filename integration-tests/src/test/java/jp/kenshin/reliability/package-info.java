/**
 * The promises of operation, tested by breaking things: processes killed under load, databases that refuse.
 * What was acknowledged must be there afterwards, once.
 */
@NullMarked
package jp.kenshin.reliability;

import org.jspecify.annotations.NullMarked;
