package id.naskah.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;

/** For what one waits beside being seen. */
final class Waiting {
  /** No longer on the page. */
  static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  /** On the page, though folded away. */
  static final Locator.WaitForOptions THERE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  private Waiting() {}
}
