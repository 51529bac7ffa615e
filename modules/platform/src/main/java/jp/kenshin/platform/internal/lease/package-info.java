/** Leases kept in the database, and the runner that gives each background job its turns on this node. */
@NullMarked
package jp.kenshin.platform.internal.lease;

import org.jspecify.annotations.NullMarked;
