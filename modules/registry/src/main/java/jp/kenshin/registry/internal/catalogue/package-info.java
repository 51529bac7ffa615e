/** The registry's tables as entities, and the questions asked of them: one partner, one meter, a page of meters. */
@NullMarked
package jp.kenshin.registry.internal.catalogue;

import org.jspecify.annotations.NullMarked;
