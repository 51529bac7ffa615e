/**
 * Properties of the Kenshin terminal profile (docs/field.md), F0 to FF, which ECHONET Lite leaves to each maker: series of registers,
 * the unit's clock, radio, battery and schedule, and the next key.
 */
@NullMarked
package jp.kenshin.echonet.unit;

import org.jspecify.annotations.NullMarked;
