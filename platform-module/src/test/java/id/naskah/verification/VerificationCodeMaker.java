package id.naskah.verification;

/** Codes that no letter has. */
public final class VerificationCodeMaker {
  private VerificationCodeMaker() {}

  public static String next() {
    return VerificationCode.random().grouped();
  }
}
