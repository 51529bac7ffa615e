/** When something last arrived for a partner: heard from the store's events, so that a home page need not ask the store. */
@NullMarked
package jp.kenshin.jointmetering.internal.arrival;

import org.jspecify.annotations.NullMarked;
