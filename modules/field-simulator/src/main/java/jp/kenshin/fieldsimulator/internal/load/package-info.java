/** How much a household uses and what its meters' registers therefore show. Everything is a function of seed, meter and instant, so that whoever asks twice is told the same and nothing must be kept. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.load;

import org.jspecify.annotations.NullMarked;
