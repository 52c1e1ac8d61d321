package id.naskah.configuration;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What holds for the whole office.
 *
 * @param code printed in letter numbers as {@code {office}}
 * @param zone in which days and years begin
 * @param registrars full name of the group whose members register for every unit
 */
public record Office(String code, ZoneId zone, Optional<String> registrars) {}
