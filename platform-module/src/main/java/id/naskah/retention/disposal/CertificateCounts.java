package id.naskah.retention.disposal;

/**
 * How many records a certificate is about.
 *
 * @param destroyed or handed over
 * @param verified such ones of which nothing was found afterwards
 */
record CertificateCounts(int items, int destroyed, int verified) {}
