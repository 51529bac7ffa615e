/** Frames in words, for people: names of classes and properties in Japanese and English, values with their units. */
@NullMarked
package jp.kenshin.echonet.words;

import org.jspecify.annotations.NullMarked;
