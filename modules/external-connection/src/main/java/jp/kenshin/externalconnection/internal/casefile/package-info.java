/** The rows of cases: incidents, cutoffs, what each point confirmed, and the time line. */
@NullMarked
package jp.kenshin.externalconnection.internal.casefile;

import org.jspecify.annotations.NullMarked;
