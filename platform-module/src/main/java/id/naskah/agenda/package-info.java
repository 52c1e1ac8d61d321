/**
 * The agenda book: what a unit registered in a period, in the order of the numbers and in the
 * customary columns; months of it that are closed and signed; and what came after that.
 */
package id.naskah.agenda;
