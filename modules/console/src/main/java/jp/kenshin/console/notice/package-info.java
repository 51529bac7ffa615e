/** What the utility tells its partners, as the operator publishes it. */
@NullMarked
package jp.kenshin.console.notice;

import org.jspecify.annotations.NullMarked;
