@NullMarked
package jp.kenshin.jointmetering.internal.service;

import org.jspecify.annotations.NullMarked;
