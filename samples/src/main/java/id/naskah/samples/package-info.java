/** Made letters, an office to hold them, and the loader that registers them through the API. */
package id.naskah.samples;
