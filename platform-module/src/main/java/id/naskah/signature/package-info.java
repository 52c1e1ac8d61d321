/**
 * Signatures under letters: which provider makes them, whether a signatory can sign, and the jobs
 * of signing, of which none is done twice. It knows nothing of drafts; whoever calls it says which
 * file is signed by whom.
 */
package id.naskah.signature;
