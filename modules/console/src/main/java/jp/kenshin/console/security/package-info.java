/** Security of external connections over REST: files of cases, mail to partners, registers of risks, vulnerabilities and tests. */
@NullMarked
package jp.kenshin.console.security;

import org.jspecify.annotations.NullMarked;
