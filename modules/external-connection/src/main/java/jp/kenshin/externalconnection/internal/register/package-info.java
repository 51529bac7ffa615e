/** Risks, vulnerabilities and penetration tests, version by version. */
@NullMarked
package jp.kenshin.externalconnection.internal.register;

import org.jspecify.annotations.NullMarked;
