/**
 * The server as a whole: its listeners, its start and its end.
 * Each test sees it from outside, as an administrator or a monitoring system would.
 */
@NullMarked
package jp.kenshin.server;

import org.jspecify.annotations.NullMarked;
