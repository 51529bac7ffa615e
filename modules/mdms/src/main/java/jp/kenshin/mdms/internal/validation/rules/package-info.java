/**
 * The validation rules, one class each under its official code, and the two kernels that apply them: {@code ArrivalRules} to a
 * batch, {@code DayJudge} to values in order of time. Pure functions over primitive arrays, without framework and without
 * allocation in the loop.
 */
@NullMarked
package jp.kenshin.mdms.internal.validation.rules;

import org.jspecify.annotations.NullMarked;
