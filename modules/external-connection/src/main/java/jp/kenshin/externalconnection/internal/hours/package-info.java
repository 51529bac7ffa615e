/** The hours of the reconnection desk: weekdays, holidays of Japan, days of the company. */
@NullMarked
package jp.kenshin.externalconnection.internal.hours;

import org.jspecify.annotations.NullMarked;
