/** The course of a cutoff from the order to the end: states as types, steps as methods, in plain Java. */
@NullMarked
package jp.kenshin.externalconnection.internal.course;

import org.jspecify.annotations.NullMarked;
