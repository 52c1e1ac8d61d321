/**
 * Forms as PDF: the disposition sheet and the certificate of a batch. It knows neither Alfresco nor
 * a language; words and values come from the caller.
 */
package id.naskah.paper;
