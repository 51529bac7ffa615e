/**
 * Meters that do not exist: believable readings of the demonstration registry's meters, sent through the public intake like any head end's.
 * Every value follows from the seed, the meter and the instant alone, so that whoever asks twice is told the same.
 */
@NullMarked
package jp.kenshin.fieldsimulator;

import org.jspecify.annotations.NullMarked;
