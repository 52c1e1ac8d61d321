/**
 * What letters said before: each replaced file as a version, each changed field as an event. Rests
 * on letters, on what belongs to them, and on the log of their way.
 */
package id.naskah.history;
