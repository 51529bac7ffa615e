/**
 * What surrounds the portal's pages: who is signed in, and the parts common to all sites bound to this one.
 */
@NullMarked
package jp.kenshin.jointmetering.web.frame;

import org.jspecify.annotations.NullMarked;
