/**
 * Files in which something lies only while it is worked on. Nobody reads them but the account of
 * the server, and Alfresco removes what a server that was cut off has left of them.
 */
package id.naskah.platform.file;
