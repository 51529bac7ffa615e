/** Which units and meters there are and who they say they are. Read from a file, made up by number, or those of the demonstration. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.population;

import org.jspecify.annotations.NullMarked;
