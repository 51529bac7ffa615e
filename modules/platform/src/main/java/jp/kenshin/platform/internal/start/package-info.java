/** How the platform comes up inside a server: configuration, producers, and the start that migrates before anybody works. */
@NullMarked
package jp.kenshin.platform.internal.start;

import org.jspecify.annotations.NullMarked;
