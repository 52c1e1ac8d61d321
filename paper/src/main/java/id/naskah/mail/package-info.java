/**
 * E-mails as files: their heads, their words, and what came with them. It knows neither Alfresco
 * nor what is done with them.
 */
package id.naskah.mail;
