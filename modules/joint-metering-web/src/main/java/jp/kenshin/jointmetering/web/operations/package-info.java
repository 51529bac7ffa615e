/** The partner's own operation log (J-11): what its users and machines did, newest first, and to be saved as it is shown. */
@NullMarked
package jp.kenshin.jointmetering.web.operations;

import org.jspecify.annotations.NullMarked;
