/** Mail to partners' contacts: queued with the case, sent by one node, tried again, visible. */
@NullMarked
package jp.kenshin.externalconnection.internal.mail;

import org.jspecify.annotations.NullMarked;
