/**
 * The way in and out for the utility's own people, and who may do what. Passwords are checked by the server's registry.
 */
@NullMarked
package jp.kenshin.console.pages.signin;

import org.jspecify.annotations.NullMarked;
