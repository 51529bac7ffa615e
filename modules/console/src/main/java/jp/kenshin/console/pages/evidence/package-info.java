/**
 * Files of a case on its page: what is there, sending one, taking one out. A file comes as it is, in the body of a request of its own: nothing
 * of it is kept anywhere before it has been looked at.
 */
@NullMarked
package jp.kenshin.console.pages.evidence;

import org.jspecify.annotations.NullMarked;
