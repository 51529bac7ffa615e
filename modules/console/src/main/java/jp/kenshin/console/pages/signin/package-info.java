/**
 * The way in and out for the utility's own people, and who may do what. The server's registry checks
 * passwords, or an identity provider says who it is.
 */
@NullMarked
package jp.kenshin.console.pages.signin;

import org.jspecify.annotations.NullMarked;
