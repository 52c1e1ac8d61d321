package id.naskah.embedded.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs against a real repository with the modules on the class path. It is started once
 * for the JVM, whatever the number of test classes; constructors and methods take it as a parameter
 * of type {@link Repository}. The tag {@code repository} keeps the test out of {@code ./naskah test
 * --quick}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("repository")
@ExtendWith(AlfrescoExtension.class)
public @interface AlfrescoTest {}
