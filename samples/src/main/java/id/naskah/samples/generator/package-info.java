/** Makes the letters at build time; no part of the jar. */
package id.naskah.samples.generator;
