@NullMarked
package jp.kenshin.platform.output;

import org.jspecify.annotations.NullMarked;
