package id.naskah.seal;

import java.io.IOException;

/** Somebody who says what was there at which time, as RFC 3161 has it. */
public interface TimeStamps {
  /**
   * A token for a hash.
   *
   * @param sha256 of what was there
   * @return a time-stamp token, encoded as it goes into a signature
   * @throws NoTimeStamp if there is none to be had
   */
  byte[] token(byte[] sha256) throws IOException;
}
