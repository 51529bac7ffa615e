/** The joint metering service as a partner sees it. Entitlement by construction: a service object exists only for an authenticated partner, and every question it asks carries that partner. */
@NullMarked
package jp.kenshin.jointmetering;

import org.jspecify.annotations.NullMarked;
