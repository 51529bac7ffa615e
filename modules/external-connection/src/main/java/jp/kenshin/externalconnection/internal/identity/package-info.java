/** A cutoff at the identity provider: the partner's user or client is disabled there, its sessions end and its tokens are revoked. */
@NullMarked
package jp.kenshin.externalconnection.internal.identity;

import org.jspecify.annotations.NullMarked;
