/** The beat at which whatever is open for a partner is looked at, on every node. */
@NullMarked
package jp.kenshin.jointmetering.internal.cutoff;

import org.jspecify.annotations.NullMarked;
