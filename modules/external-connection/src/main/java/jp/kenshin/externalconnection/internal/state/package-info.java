/** The present state of partners' connections, read where cutoff and reconnection write it. */
@NullMarked
package jp.kenshin.externalconnection.internal.state;

import org.jspecify.annotations.NullMarked;
