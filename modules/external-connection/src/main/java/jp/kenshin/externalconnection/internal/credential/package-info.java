/** What terminals and authenticators prove themselves by: sealed in the database, opened where it is checked, never given out. */
@NullMarked
package jp.kenshin.externalconnection.internal.credential;

import org.jspecify.annotations.NullMarked;
