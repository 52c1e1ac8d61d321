/**
 * The templates that Naskah brings along, made anew from what stands here: so nothing in them is
 * anybody else's, and a change of one can be read.
 */
package id.naskah.docx.made;
