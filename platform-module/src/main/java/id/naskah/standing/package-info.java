/**
 * How letters stand for who looks at them: held, overdue, a task of one's own, and what one may do.
 * For rows of lists that others draw, such as Share's, which ask for a page of them at once.
 */
package id.naskah.standing;
