/** What the platform's watchers ask: is this node alive, and may it take traffic. */
@NullMarked
package jp.kenshin.console.health;

import org.jspecify.annotations.NullMarked;
