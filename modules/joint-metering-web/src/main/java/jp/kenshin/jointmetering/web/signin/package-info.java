/**
 * Who is in front of the portal: signing in and out, the five sessions of a partner, and the gate every request passes.
 */
@NullMarked
package jp.kenshin.jointmetering.web.signin;

import org.jspecify.annotations.NullMarked;
