/**
 * Programs by others that judge files made by Naskah, such as PDF/A and packages for an archive.
 * They run in a JVM of their own, for tests only.
 */
package id.naskah.judges;
