/** Lines that other features write into a case's time line. */
@NullMarked
package jp.kenshin.externalconnection.internal.timeline;

import org.jspecify.annotations.NullMarked;
