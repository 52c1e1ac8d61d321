package id.naskah.model;

import org.alfresco.service.namespace.QName;

/** Names of the drafting model, {@code model/drafting-model.xml}. */
public final class DraftingModel {
  /** Namespace of the model. */
  public static final String URI = "http://naskah.id/model/drafting/1.0";

  public static final QName ASPECT_WRITTEN = name("written");
  public static final QName STAGE = name("stage");
  public static final QName TEMPLATE = name("template");
  public static final QName LANGUAGE = name("language");
  public static final QName MANUSCRIPT = name("manuscript");

  /** Where earlier builds kept what is being signed; nothing is written there any more. */
  public static final QName PROOF = name("proof");

  public static final QName ASPECT_SIGNED = name("signed");
  public static final QName SIGNED_BY = name("signedBy");
  public static final QName SIGNED_AT = name("signedAt");
  public static final QName SIGNED_WITH = name("signedWith");
  public static final QName CODE = name("code");
  public static final QName SHA256 = name("sha256");

  private DraftingModel() {}

  private static QName name(String local) {
    return QName.createQName(URI, local);
  }
}
