/** Partners' own operations, picked out of the audit log behind the log's back, so that neither it nor whoever writes to it knows of this. */
@NullMarked
package jp.kenshin.externalconnection.internal.operation;

import org.jspecify.annotations.NullMarked;
