/**
 * Reading a meter now: the wish, how far it has come, and what came of it. Everything works by plain forms and pages; a script renews
 * the state while something is on its way.
 */
@NullMarked
package jp.kenshin.jointmetering.web.present;

import org.jspecify.annotations.NullMarked;
