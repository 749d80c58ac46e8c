import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates files with veraPDF: {@code VeraCheck PROFILE[,PROFILE] FILE...}, a PROFILE being ua1, 2a, ua2, 4, wt1a or wt1r. The script beside this file starts it and
 * documents what it prints and its exit status.
 */
public final class VeraCheck {
  private static final int PASS = 0, FAIL = 1, UNREADABLE = 4;
  /** Stop after so many breaches of a file: by then it is clear what is wrong. */
  private static final int MOST_FAILURES = 200;

  private final PDFAFlavour profile;

  private VeraCheck(PDFAFlavour profile) {
    this.profile = profile;
  }

  public static void main(String[] args) {
    LogManager.getLogManager().reset(); // the libraries log what is no news
    VeraGreenfieldFoundryProvider.initialise();
    int status = PASS;
    for (String profile : args[0].split(",")) {
      VeraCheck check = new VeraCheck(PDFAFlavour.byFlavourId(profile));
      for (int i = 1; i < args.length; i++) {
        status = Math.max(status, check.report(Path.of(args[i])));
      }
    }
    System.exit(status);
  }

  private int report(Path file) {
    try {
      ValidationResult result = validate(file);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + profile.getId() + " " + file);
      breaches(result).values().forEach(b -> System.out.println("  " + b));
      return result.isCompliant() ? PASS : FAIL;
    } catch (Exception | LinkageError e) {
      System.out.println("UNREADABLE " + profile.getId() + " " + file + ": " + e);
      return UNREADABLE;
    }
  }

  private ValidationResult validate(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, profile);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(profile, MOST_FAILURES, false, true, false)) {
      return validator.validate(parser);
    }
  }

  /** One rule and how often it was broken. */
  private static final class Breach {
    final String rule;
    final String asks;
    int times;

    Breach(String rule, TestAssertion first) {
      this.rule = rule;
      this.asks = first.getMessage().replaceAll("\\s+", " ");
    }

    @Override
    public String toString() {
      return rule + " (" + times + "x): " + asks;
    }
  }

  private static SortedMap<String, Breach> breaches(ValidationResult result) {
    SortedMap<String, Breach> found = new TreeMap<>();
    for (TestAssertion a : result.getTestAssertions()) {
      if (a.getStatus() == TestAssertion.Status.FAILED) {
        String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
        found.computeIfAbsent(rule, r -> new Breach(r, a)).times++;
      }
    }
    return found;
  }
}
