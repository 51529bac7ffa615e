/**
 * Everything about one field unit: who it is, how it speaks, what it carries, what it said last, and what it can be asked to do.
 */
@NullMarked
package jp.kenshin.console.pages.device;

import org.jspecify.annotations.NullMarked;
