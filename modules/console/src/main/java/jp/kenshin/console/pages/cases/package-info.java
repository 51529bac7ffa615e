/**
 * Cases of incidents as the utility's people see them: the list, one case with what was cut off and its time line, and the steps that both
 * desks take. Pages of a case that is under way renew themselves by the half-second.
 */
@NullMarked
package jp.kenshin.console.pages.cases;

import org.jspecify.annotations.NullMarked;
