/**
 * Events that people declare for letters, such as the end of a contract, from which retention
 * counts. One declaration may be for thousands of letters: a task writes them.
 */
package id.naskah.retention.declaration;
