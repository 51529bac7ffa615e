/**
 * How the partner's connections stand, scope by scope, and its declaration that an incident is over: what is left of the portal to a partner
 * that is cut off, and the page that says so.
 */
@NullMarked
package jp.kenshin.jointmetering.web.connection;

import org.jspecify.annotations.NullMarked;
