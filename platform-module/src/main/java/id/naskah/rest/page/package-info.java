/**
 * Serves the page's own files, compressed. Browsers keep them until another version is installed.
 */
package id.naskah.rest.page;
