/** Which node does what only one node may do, and background jobs on top of it. */
@NullMarked
package jp.kenshin.platform.lease;

import org.jspecify.annotations.NullMarked;
