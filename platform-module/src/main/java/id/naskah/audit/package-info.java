/**
 * The chained audit: each entry about letters and records is linked to the one before it by a hash,
 * and seals are handed out that show later changes. It also checks the chain and reports what does
 * not fit.
 */
package id.naskah.audit;
