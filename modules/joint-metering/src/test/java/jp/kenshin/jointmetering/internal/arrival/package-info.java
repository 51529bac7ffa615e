@NullMarked
package jp.kenshin.jointmetering.internal.arrival;

import org.jspecify.annotations.NullMarked;
