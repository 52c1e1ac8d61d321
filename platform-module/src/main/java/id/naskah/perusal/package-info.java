/**
 * Who read secret letters: when a door of Alfresco or of Naskah hands out what is in one, that is
 * an entry in the audit of the letter before the reader gets it.
 *
 * <p>The room {@code reading} is about machines that read files for their words; here it is people.
 */
package id.naskah.perusal;
