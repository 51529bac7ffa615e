/**
 * The borders of the house as tests. Each rule is one constant of {@link jp.kenshin.architecture.ArchitectureRule}, is checked over
 * the product's classes, and has a fixture below {@code fixture} that turns it red.
 */
@NullMarked
package jp.kenshin.architecture;

import org.jspecify.annotations.NullMarked;
