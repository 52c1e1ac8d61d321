package id.naskah.retention.transfer;

/**
 * A file as it lies in a package.
 *
 * @param path below the payload directory, {@code <letter>/attachments/1-notulen.pdf}
 * @param sizeInBytes of what was packed
 * @param sha256 of the same, 64 hexadecimal digits
 */
record PackedFile(String path, long sizeInBytes, String sha256) {}
