/**
 * Rule sets: which limits hold for which reading type, under which number, from which day. Plain values, read once at start; the
 * rules that apply them are in {@code rules}.
 */
@NullMarked
package jp.kenshin.mdms.internal.validation;

import org.jspecify.annotations.NullMarked;
