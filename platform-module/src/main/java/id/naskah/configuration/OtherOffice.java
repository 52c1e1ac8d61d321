package id.naskah.configuration;

/**
 * A line of offices.csv: an office that seals the letters that it exports, and by what.
 *
 * @param code as the office calls itself in what it exports; empty where it has none
 * @param certificate SHA-256 of its certificate, 64 small hexadecimal figures
 */
public record OtherOffice(String code, String name, String certificate) {}
