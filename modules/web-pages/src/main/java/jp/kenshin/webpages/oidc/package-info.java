/**
 * Signing in at an identity provider by OpenID Connect: authorisation code flow with PKCE, signing out there, and being told by the provider
 * that a session is over. Each site derives the addresses and says whom it lets in.
 */
@NullMarked
package jp.kenshin.webpages.oidc;

import org.jspecify.annotations.NullMarked;
