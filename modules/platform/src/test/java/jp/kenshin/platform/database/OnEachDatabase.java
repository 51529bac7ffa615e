package jp.kenshin.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class, or one test method in place of {@code @Test}, once on H2 and once on PostgreSQL. On a class, its constructor,
 * life-cycle and test methods may take a {@link Database} or {@link TestDatabase}; on a method, that method and its
 * {@code @BeforeEach} may. A class has one fresh migrated database of each product, shared by its methods, which therefore use
 * names of their own.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@TestTemplate
@ExtendWith(EachDatabase.class)
public @interface OnEachDatabase {}
