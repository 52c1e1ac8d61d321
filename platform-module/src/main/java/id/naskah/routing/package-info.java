/**
 * Dispositions: a letter passed on with instructions and a due date, read, reported, completed,
 * declined or taken back. The steps that exist stand in {@code Step}, and each is told to listeners
 * and written to the letter's log.
 */
package id.naskah.routing;
