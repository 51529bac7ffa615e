/** Cutoffs ordered, enforced at every point until it holds, probed, and taken back. */
@NullMarked
package jp.kenshin.externalconnection.internal.cutoff;

import org.jspecify.annotations.NullMarked;
