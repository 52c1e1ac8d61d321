package id.naskah.sending;

/**
 * A file that goes with a mail.
 *
 * @param name as people gave it, whatever characters are in it
 * @param mediaType such as {@code application/pdf}
 * @param base64 its bytes, in lines
 */
record MailedFile(String name, String mediaType, String base64) {}
