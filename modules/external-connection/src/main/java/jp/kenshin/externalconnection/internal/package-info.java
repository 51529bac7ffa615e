/** What an operator may set of external connections. */
@NullMarked
package jp.kenshin.externalconnection.internal;

import org.jspecify.annotations.NullMarked;
