/**
 * Rows written as CSV or XLSX. Cells are text, numbers and days, and no text of a letter can become
 * a formula.
 */
package id.naskah.table;
