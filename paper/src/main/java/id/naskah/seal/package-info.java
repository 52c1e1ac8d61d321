/**
 * Letters as PDF that are to be signed: made PDF/A, given the code for the public check and the
 * foot, and sealed with a key. It knows neither Alfresco nor a language; words come from the
 * caller, and refusals say by name what is wrong.
 */
package id.naskah.seal;
