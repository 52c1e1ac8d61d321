package id.naskah.rest.disposal;

import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalKind;
import id.naskah.retention.disposal.DisposalReader;
import id.naskah.retention.disposal.DisposalService;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.retention.transfer.Transfer;
import id.naskah.retention.transfer.TransferService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /disposals}: batches of what is due, from the proposal to the certificate. */
@EntityResource(name = "disposals", title = "Disposals")
public class DisposalsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object>,
        BinaryResourceAction.Read {
  private final Answers answers;
  private final DisposalService service;
  private final DisposalReader reader;
  private final TransferService transfers;

  public DisposalsResource(
      Answers answers, DisposalService service, DisposalReader reader, TransferService transfers) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.transfers = transfers;
  }

  /** Proposes batches, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    List<Long> made = answers.writing(() -> entities.stream().map(this::propose).toList());
    return answers.reading(() -> made.stream().map(id -> read(String.valueOf(id))).toList());
  }

  private long propose(Entity entity) {
    Body body = new Body(entity, Set.of("kind", "title", "where"));
    return service.propose(
        DisposalKind.of(body.text("kind")), body.text("title"), DisposalJson.scope(body));
  }

  private Entity read(String id) {
    Disposal batch = reader.find(id);
    return DisposalJson.entity(batch, service.task(batch), reader.counts(batch.id()))
        .with("transfer", DisposalJson.transfer(transfers.of(batch)));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          String kind = parameters.getParameter("kind");
          List<Disposal> found =
              reader.newest(
                  kind == null ? null : DisposalKind.of(kind),
                  DisposalState.list(parameters.getParameter("status")),
                  slice.skip(),
                  slice.most() + 1);
          return slice.ofOneMore(
              found, batch -> DisposalJson.entity(batch, service.task(batch), null));
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> read(id));
  }

  /** Takes a step; the body is an Object for the reason given at {@link LettersResource}. */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    answers.writing(
        () -> {
          Disposal batch = reader.find(id);
          Body body = new Body(Entity.of(entity), Set.of("status", "reason", "archiveReference"));
          step(batch.id(), body);
          return null;
        });
    return answers.reading(() -> read(id));
  }

  private void step(long batch, Body body) {
    DisposalStep step = DisposalStep.asked(body.text("status"));
    if (step.isOfTransfer()) {
      body.refuse("reason", "naskah.disposal.noReason", step.code());
      transfers.step(batch, step, body.text("archiveReference"));
    } else {
      body.refuse("archiveReference", "naskah.transfer.noReference", step.code());
      service.step(batch, step, body.text("reason"));
    }
  }

  /** The certificate, as PDF or with {@code ?format=csv} as CSV; 404 until there is one. */
  @Override
  @BinaryProperties({"certificate", "package"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(
        () ->
            "package".equals(parameters.getBinaryProperty())
                ? packed(id)
                : certificate(id, parameters));
  }

  private BinaryResource packed(String id) {
    Transfer transfer = transfers.find(id);
    return Download.of(
        TransferService.document(transfer),
        "naskah-transfer-" + transfer.batch() + ".zip",
        "application/zip");
  }

  private BinaryResource certificate(String id, Parameters parameters) {
    Disposal batch = reader.find(id);
    String format = parameters.getParameter("format");
    if (format != null && !Set.of("pdf", "csv").contains(format)) {
      throw RuleViolation.invalid("format", "naskah.choice", Texts.shortened(format), "pdf, csv");
    }
    boolean csv = "csv".equals(format);
    String node = csv ? batch.csv() : batch.certificate();
    if (node == null) {
      throw RuleViolation.notFound("certificate", id);
    }
    return Download.of(
        Nodes.live(node),
        "berita-acara-" + batch.id() + (csv ? ".csv" : ".pdf"),
        csv ? "text/csv" : "application/pdf");
  }
}
