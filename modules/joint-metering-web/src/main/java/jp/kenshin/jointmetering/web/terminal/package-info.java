/**
 * One wireless terminal that carries meters of the partner: what it told of itself, now and over the last weeks. Anybody else's terminal
 * is the page of one that does not exist.
 */
@NullMarked
package jp.kenshin.jointmetering.web.terminal;

import org.jspecify.annotations.NullMarked;
