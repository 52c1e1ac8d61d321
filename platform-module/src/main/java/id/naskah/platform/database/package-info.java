/**
 * How all rooms read many rows of the database a few at a time, and learn that the database does
 * not answer. It knows none of the other rooms.
 */
package id.naskah.platform.database;
