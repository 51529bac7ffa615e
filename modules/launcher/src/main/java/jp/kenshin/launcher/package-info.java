/**
 * Starts, watches and ends servers of the built installation, each with a folder, ports and a database of its own.
 * The run command and the integration tests are its two users; it depends on nothing but the JDK.
 */
@NullMarked
package jp.kenshin.launcher;

import org.jspecify.annotations.NullMarked;
