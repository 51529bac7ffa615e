/**
 * IPsec connections of partners: their definitions, kept here, and the gateways (strongSwan) where they are loaded, cut and asked about. A
 * cutoff unloads first and terminates then, so that nothing comes up in between.
 */
@NullMarked
package jp.kenshin.externalconnection.internal.ipsec;

import org.jspecify.annotations.NullMarked;
