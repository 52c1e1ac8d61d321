/** JUnit support: a real repository for tests, started once for each JVM. */
package id.naskah.embedded.junit;
