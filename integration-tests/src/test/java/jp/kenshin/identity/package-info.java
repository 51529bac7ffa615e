/** The Keycloak profile against the real Keycloak: tokens for the APIs, sign-in of the portal, users disabled and signed out. */
@NullMarked
package jp.kenshin.identity;

import org.jspecify.annotations.NullMarked;
