/**
 * How long letters take from receipt to the first disposition and to settlement, and what was done
 * in time: by unit for everybody, by person for who heads a unit. Only letters that the user may
 * read count.
 */
package id.naskah.execution;
