package id.naskah.embedded.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs against a real repository with the modules on the class path. It is started once
 * for the JVM, whatever the number of test classes; constructors and methods take it as a parameter
 * of type {@link Repository}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AlfrescoExtension.class)
public @interface AlfrescoTest {}
