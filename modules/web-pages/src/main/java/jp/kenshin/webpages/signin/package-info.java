/**
 * The way into a site: why somebody stands before it, where that person wanted to go, the form. Who is let in is the site's own matter.
 */
@NullMarked
package jp.kenshin.webpages.signin;

import org.jspecify.annotations.NullMarked;
