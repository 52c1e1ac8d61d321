/**
 * XML from outside and for outside, with what Java itself has. It knows nothing of letters or of
 * Word's documents.
 */
package id.naskah.xml;
