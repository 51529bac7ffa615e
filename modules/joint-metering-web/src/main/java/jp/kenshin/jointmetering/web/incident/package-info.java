/**
 * Incidents as the partner sees them: the report with the fields of table 1, and the case with its time line, in words that name neither the
 * utility's people nor where a cutoff takes effect.
 */
@NullMarked
package jp.kenshin.jointmetering.web.incident;

import org.jspecify.annotations.NullMarked;
