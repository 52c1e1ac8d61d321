/**
 * What can be seen of a file where a browser does not show it: a copy that Alfresco makes, the
 * pages of a TIFF, or the words. Each file comes from outside, so each is read within limits.
 */
package id.naskah.preview;
