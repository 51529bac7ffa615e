/** What meters say in their properties: cumulative values at instants, histories, units. Local times are Japanese standard time. */
@NullMarked
package jp.kenshin.echonet.meter;

import org.jspecify.annotations.NullMarked;
