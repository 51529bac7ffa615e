/**
 * The first page: is my service well. It shows what is known and leaves out what is not there yet.
 */
@NullMarked
package jp.kenshin.jointmetering.web.home;

import org.jspecify.annotations.NullMarked;
