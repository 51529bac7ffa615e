/**
 * The partner portal (自動検針(Web)サービス). Pages are views of {@link jp.kenshin.jointmetering.PartnerService}; nothing is decided here
 * about whose meter is whose.
 */
@NullMarked
package jp.kenshin.jointmetering.web;

import org.jspecify.annotations.NullMarked;
