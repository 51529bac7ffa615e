/** The clock the field lives by and the list of what happens next. The clock may run faster than ours and may have to catch up with it. */
@NullMarked
package jp.kenshin.fieldsimulator.internal.time;

import org.jspecify.annotations.NullMarked;
