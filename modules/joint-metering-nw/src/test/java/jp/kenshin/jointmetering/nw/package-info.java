@NullMarked
package jp.kenshin.jointmetering.nw;

import org.jspecify.annotations.NullMarked;
