/**
 * A whole Alfresco repository with PostgreSQL and HTTP in one JVM, for development and tests. It is
 * never shipped.
 */
package id.naskah.embedded;
