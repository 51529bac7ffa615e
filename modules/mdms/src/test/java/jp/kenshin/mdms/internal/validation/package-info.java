/** Rule sets and their files. */
@NullMarked
package jp.kenshin.mdms.internal.validation;

import org.jspecify.annotations.NullMarked;
