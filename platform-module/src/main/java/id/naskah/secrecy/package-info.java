/**
 * Who reads a letter by its level: what secrecy.csv gives to roles, who is named on the letter, and
 * to whom the letter was passed on. The answer is kept as Alfresco's own access list of the letter,
 * so every door of Alfresco obeys it, also without Naskah.
 */
package id.naskah.secrecy;
