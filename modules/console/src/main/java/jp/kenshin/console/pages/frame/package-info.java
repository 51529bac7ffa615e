/**
 * What surrounds the console's pages: who is signed in and what the person may open, and the parts common to all sites bound to this one.
 */
@NullMarked
package jp.kenshin.console.pages.frame;

import org.jspecify.annotations.NullMarked;
