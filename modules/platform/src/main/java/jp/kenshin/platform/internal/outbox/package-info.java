/** The outbox as two tables and one background job for each listener. */
@NullMarked
package jp.kenshin.platform.internal.outbox;

import org.jspecify.annotations.NullMarked;
