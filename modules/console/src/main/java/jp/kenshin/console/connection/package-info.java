/** Partners' connections as the operator keeps them: which client certificates speak for whom. */
@NullMarked
package jp.kenshin.console.connection;

import org.jspecify.annotations.NullMarked;
