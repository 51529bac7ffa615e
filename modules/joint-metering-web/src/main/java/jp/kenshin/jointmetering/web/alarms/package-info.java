/**
 * The partner's alarms: a list that renews itself while it is looked at, by what the server pushes over the portal's own session rules.
 */
@NullMarked
package jp.kenshin.jointmetering.web.alarms;

import org.jspecify.annotations.NullMarked;
