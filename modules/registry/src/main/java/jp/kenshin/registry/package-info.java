/** Who and what is connected: partners, meters, terminals, channels, and the dated links between them. */
@NullMarked
package jp.kenshin.registry;

import org.jspecify.annotations.NullMarked;
