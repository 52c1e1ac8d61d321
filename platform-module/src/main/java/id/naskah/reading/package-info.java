/**
 * Files that are read in this process for their words or properties: what brings the server down is
 * put aside, so that it does so once.
 */
package id.naskah.reading;
