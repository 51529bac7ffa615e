/** Collection control over REST: re-collection and join tests by hand, schedules, and service levels. */
@NullMarked
package jp.kenshin.console.control;

import org.jspecify.annotations.NullMarked;
