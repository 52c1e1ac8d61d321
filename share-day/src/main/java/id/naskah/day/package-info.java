/** The command {@code ./naskah share-day}: the day of each role in a running Share. */
package id.naskah.day;
