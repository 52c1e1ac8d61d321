package id.naskah.configuration;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for the whole office.
 *
 * @param code printed in letter numbers as {@code {office}}
 * @param zone in which days and years begin
 * @param registrars full name of the group whose members register for every unit
 * @param weekend days of the week on which nobody works; never all seven
 * @param due working days that a disposition has, by the urgency of its letter
 * @param reminderBefore so many working days before it is due its recipient is reminded, 0 for not
 * @param reminderOverdueEvery after each so many working days past it again, 0 for once only
 * @param reminderDraftEvery each time a letter that the office writes has waited so many working
 *     days for an official, or to be sent, they are reminded; 0 for not
 * @param managers full name of the group of those who keep records
 * @param approvers full name of the group of those who approve disposals
 * @param officers full name of the group of those who ask what a person reads above ordinary
 * @param mostContentBytes so large a letter or a file of it may be; 0 for no limit
 * @param mostUnpackedBytes so large a file may become when its words are looked for; 0 likewise
 * @param origins pages of other hosts that may write here, such as https://share.example.org
 * @param name of the office as the public knows it; empty if it is not given
 * @param verificationAddress where anybody checks a letter, with a slash at its end; empty for
 *     Alfresco's own address
 */
public record Office(
    String code,
    ZoneId zone,
    Optional<String> registrars,
    Set<DayOfWeek> weekend,
    Map<String, Integer> due,
    int reminderBefore,
    int reminderOverdueEvery,
    int reminderDraftEvery,
    String managers,
    String approvers,
    Optional<String> officers,
    long mostContentBytes,
    long mostUnpackedBytes,
    Set<String> origins,
    String name,
    String verificationAddress) {
  /** As people count bytes. */
  public static final long MEGABYTE = 1_000_000;

  /** The group of those who keep records, where the file names none. */
  static final String RECORDS_MANAGERS = "GROUP_NASKAH_RECORDS_MANAGERS";

  /** The group of those who approve disposals, where the file names none. */
  static final String RECORDS_APPROVERS = "GROUP_NASKAH_RECORDS_APPROVERS";

  static final String ORDINARY = "ordinary";

  /** Working days that a disposition has; a letter without urgency is an ordinary one. */
  public int dueInWorkingDays(String urgency) {
    Integer days = urgency == null ? null : due.get(urgency);
    return days == null ? due.get(ORDINARY) : days;
  }
}
