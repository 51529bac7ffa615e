/** Whether this node may take traffic. */
@NullMarked
package jp.kenshin.platform.start;

import org.jspecify.annotations.NullMarked;
