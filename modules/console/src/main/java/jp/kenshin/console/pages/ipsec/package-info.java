/** Partners' IPsec connections: what is defined, and what the gateways themselves say of it at the moment. */
@NullMarked
package jp.kenshin.console.pages.ipsec;

import org.jspecify.annotations.NullMarked;
