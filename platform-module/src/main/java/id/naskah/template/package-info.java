/**
 * Templates of letters: Word documents under Data Dictionary/Naskah/Templates, by kind of letter
 * and language. Each is checked when it is saved, through whichever door; drafts are begun from
 * them.
 */
package id.naskah.template;
