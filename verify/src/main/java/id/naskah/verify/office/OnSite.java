package id.naskah.verify.office;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class need nothing of a repository but its address. Constructors and methods
 * take a {@link Trial}, or an {@link Office} that no other test has, as a parameter.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("repository")
@ExtendWith(OnSiteExtension.class)
public @interface OnSite {
  /** What the tests are about, as the report groups them. */
  String value();
}
