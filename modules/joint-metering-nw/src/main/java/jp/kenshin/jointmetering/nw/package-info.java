/**
 * The NW service: what a partner's MDMS calls, server to server. Resources translate between HTTP and {@link
 * jp.kenshin.jointmetering.PartnerService} and decide nothing; JSON and CSV are written while they are read from the store.
 */
@NullMarked
package jp.kenshin.jointmetering.nw;

import org.jspecify.annotations.NullMarked;
