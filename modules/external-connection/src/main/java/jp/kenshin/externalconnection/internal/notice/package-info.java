/** Notices to partners as rows that are written once; what a partner acknowledged stands beside them. */
@NullMarked
package jp.kenshin.externalconnection.internal.notice;

import org.jspecify.annotations.NullMarked;
