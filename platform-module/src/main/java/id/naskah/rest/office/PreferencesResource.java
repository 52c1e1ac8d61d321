package id.naskah.rest.office;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import id.naskah.rest.letter.LettersResource;
import id.naskah.telling.MailChoice;
import id.naskah.telling.MailPreferences;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /preferences/-me-}: how the user wants to be told. */
@EntityResource(name = "preferences", title = "Preferences")
public class PreferencesResource
    implements EntityResourceAction.ReadById<Entity>, EntityResourceAction.Update<Object> {
  private final Answers answers;
  private final MailPreferences preferences;
  private final SeenHints hints;

  public PreferencesResource(Answers answers, MailPreferences preferences, SeenHints hints) {
    this.answers = answers;
    this.preferences = preferences;
    this.hints = hints;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(user(id)));
  }

  /** An Object for the reason that {@link LettersResource#update} gives. */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    return answers.writing(
        () -> {
          String user = user(id);
          Body body = new Body(Entity.of(entity), Set.of("mail", "hintsSeen"));
          if (body.has("mail")) {
            preferences.choose(user, MailChoice.of(body.text("mail")));
          }
          if (body.has("hintsSeen")) {
            hints.put(body.texts("hintsSeen"));
          }
          return entity(user);
        });
  }

  /** Nobody's but the user's own. */
  private static String user(String id) {
    String user = RunAs.actor();
    if (!Me.ID.equals(id) && !user.equals(id)) {
      throw RuleViolation.notFound("person", id);
    }
    return user;
  }

  private Entity entity(String user) {
    return new Entity()
        .with("id", user)
        .with("mail", preferences.choice(user).code())
        .with("hintsSeen", hints.all());
  }
}
