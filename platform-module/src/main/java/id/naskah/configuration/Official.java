package id.naskah.configuration;

/**
 * A line of officials.csv: how a user's name is printed below a letter.
 *
 * @param user user name
 * @param name with titles, such as {@code Dra. Hj. Rahma, M.Si.}
 * @param rank (pangkat), such as {@code Pembina Utama Muda}; empty for none
 * @param number the employee number (NIP); empty for none
 */
public record Official(String user, String name, String rank, String number) {}
