/**
 * Who is let in: the RADIUS server that answers authenticators, the sessions it began, and the enforcement point that keeps a terminal out and ends what
 * it has.
 */
@NullMarked
package jp.kenshin.externalconnection.internal.authentication;

import org.jspecify.annotations.NullMarked;
