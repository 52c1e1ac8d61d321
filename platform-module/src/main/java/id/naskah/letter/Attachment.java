package id.naskah.letter;

/**
 * A file that came with a letter.
 *
 * @param letter id of the letter
 * @param mimeType null while it has no content
 */
public record Attachment(
    String id, String letter, String fileName, String mimeType, long sizeInBytes) {}
