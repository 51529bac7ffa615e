/** What Kenshin itself finds wrong with a unit, brought to the operators as an event. */
@NullMarked
package jp.kenshin.collection.internal.alert;

import org.jspecify.annotations.NullMarked;
