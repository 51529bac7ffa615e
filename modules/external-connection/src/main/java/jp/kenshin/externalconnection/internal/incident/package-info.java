/** Cases of incidents: reports checked against table 1 and the registry, notes, declarations, the end. */
@NullMarked
package jp.kenshin.externalconnection.internal.incident;

import org.jspecify.annotations.NullMarked;
