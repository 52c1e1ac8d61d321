package id.naskah.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test that looks at PDF, or that waits for a download where PDF is shown: the headless shell
 * has no viewer, and downloads what the page shows.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface WholeBrowser {}
