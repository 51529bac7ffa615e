/** One test class for each rule, and the properties of the two kernels. */
@NullMarked
package jp.kenshin.mdms.internal.validation.rules;

import org.jspecify.annotations.NullMarked;
