/** What the utility tells the partner (J-10), and that somebody of the partner took note of it. */
@NullMarked
package jp.kenshin.jointmetering.web.notices;

import org.jspecify.annotations.NullMarked;
