/** What happens before a node takes traffic, and whether it may. */
@NullMarked
package jp.kenshin.platform.start;

import org.jspecify.annotations.NullMarked;
