/**
 * Events and alarms: what properties tell them, and the log that holds each of them once. The table of events is a file; the state of every
 * event of every unit is in the database, so that nodes agree on what is new.
 */
@NullMarked
package jp.kenshin.collection.internal.event;

import org.jspecify.annotations.NullMarked;
