/**
 * The first page of the console. It says whether collection is well now.
 */
@NullMarked
package jp.kenshin.console.pages.home;

import org.jspecify.annotations.NullMarked;
