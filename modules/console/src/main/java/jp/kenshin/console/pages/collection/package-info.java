/**
 * How collection goes: rate of each slot, what the rest is made of, and how far asking for what is missing has come. All in the address.
 */
@NullMarked
package jp.kenshin.console.pages.collection;

import org.jspecify.annotations.NullMarked;
