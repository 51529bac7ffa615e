/** The portal in a real browser, as a partner's clerk meets it: signing in, finding a meter, reading its chart, saving it, by mouse, keyboard and phone. */
@NullMarked
package jp.kenshin.portal;

import org.jspecify.annotations.NullMarked;
