/** The partner's service behind its door: who may have one, and how each question is bound to the partner that asks. */
@NullMarked
package jp.kenshin.jointmetering.internal.service;

import org.jspecify.annotations.NullMarked;
