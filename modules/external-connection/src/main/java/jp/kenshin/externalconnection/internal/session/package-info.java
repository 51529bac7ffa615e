/** Portal sessions as rows that every node sees: opened into a free slot, marked as used, ended by sign-out, idling or force. */
@NullMarked
package jp.kenshin.externalconnection.internal.session;

import org.jspecify.annotations.NullMarked;
