/** The simulated field against the real server over UDP: what meters measured is what is stored. */
@NullMarked
package jp.kenshin.field;

import org.jspecify.annotations.NullMarked;
