/** The checks: JUnit tests that need nothing of a repository but its address. */
package id.naskah.verify.check;
