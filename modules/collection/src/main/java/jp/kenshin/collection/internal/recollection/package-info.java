/**
 * Individual collection: gaps are found when their deadline is over, each meter's day with a gap becomes a task, the unit's link is
 * tried first and then the device is asked for what is missing, until it is there or there is a reason why not.
 */
@NullMarked
package jp.kenshin.collection.internal.recollection;

import org.jspecify.annotations.NullMarked;
