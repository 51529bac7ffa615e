/** Suspicion: signs counted over a while, and the suspected case that is opened when there are too many. */
@NullMarked
package jp.kenshin.externalconnection.internal.detection;

import org.jspecify.annotations.NullMarked;
