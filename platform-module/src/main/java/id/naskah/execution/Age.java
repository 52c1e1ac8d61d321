package id.naskah.execution;

/** By how many working days something is overdue. */
public enum Age {
  UP_TO_5("upTo5", 5),
  UP_TO_10("upTo10", 10),
  UP_TO_20("upTo20", 20),
  MORE("more", Integer.MAX_VALUE);

  private final String code;
  private final int most;

  Age(String code, int most) {
    this.code = code;
    this.most = most;
  }

  public String code() {
    return code;
  }

  /** Days that nobody worked, such as a weekend after the due day, count as none: the first age. */
  static Age of(int workingDays) {
    for (Age age : values()) {
      if (workingDays <= age.most) {
        return age;
      }
    }
    throw new IllegalStateException();
  }
}
