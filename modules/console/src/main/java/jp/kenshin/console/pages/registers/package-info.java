/** The registers of risks, vulnerabilities and penetration tests, to be looked at. */
@NullMarked
package jp.kenshin.console.pages.registers;

import org.jspecify.annotations.NullMarked;
