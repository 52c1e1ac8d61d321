package id.naskah.letter;

import id.naskah.embedded.junit.Repository;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.action.executer.ImporterActionExecuter;
import org.alfresco.repo.content.MimetypeMap;
import org.alfresco.repo.exporter.ACPExportPackageHandler;
import org.alfresco.repo.importer.ACPImportPackageHandler;
import org.alfresco.repo.transaction.RetryingTransactionHelper;
import org.alfresco.repo.transaction.RetryingTransactionHelper.RetryingTransactionCallback;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ActionService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.view.ExporterCrawlerParameters;
import org.alfresco.service.cmr.view.ExporterService;
import org.alfresco.service.cmr.view.ImporterBinding;
import org.alfresco.service.cmr.view.ImporterContentCache;
import org.alfresco.service.cmr.view.ImporterService;
import org.alfresco.service.cmr.view.Location;
import org.alfresco.service.namespace.QName;

/** Alfresco's own packages (ACP): exported, tampered with, and imported by its own doors. */
final class Packages {
  private static final int TRIES = 3;
  private final Repository repository;

  Packages(Repository repository) {
    this.repository = repository;
  }

  /** What Alfresco's own export writes of a node. */
  byte[] export(NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          ACPExportPackageHandler handler =
              new ACPExportPackageHandler(
                  out,
                  new File("package.xml"),
                  new File("package"),
                  repository.services().getMimetypeService());
          handler.setNodeService(repository.services().getNodeService());
          ExporterCrawlerParameters what = new ExporterCrawlerParameters();
          what.setExportFrom(new Location(node));
          what.setCrawlSelf(true);
          what.setCrawlChildNodes(false);
          what.setCrawlContent(true);
          repository.bean("ExporterService", ExporterService.class).exportView(handler, what, null);
          return out.toByteArray();
        });
  }

  /** The same package with another description of its nodes. */
  static byte[] changed(byte[] acp, UnaryOperator<String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      // Alfresco writes entries of which a stream does not know the size.
      Path file = Files.createTempFile("naskah", ".acp");
      Files.write(file, acp);
      try (ZipFile from = new ZipFile(file.toFile());
          ZipOutputStream to = new ZipOutputStream(out)) {
        for (ZipEntry entry : Collections.list(from.entries())) {
          byte[] bytes = from.getInputStream(entry).readAllBytes();
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(entry.getName().endsWith(".xml") ? changed(change, bytes) : bytes);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] changed(UnaryOperator<String> change, byte[] xml) {
    return change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }

  /** Without the lines of a property. */
  static UnaryOperator<String> without(String property) {
    return xml ->
        xml.replaceAll("(?s)<" + property + ">.*?</" + property + ">", "")
            .replaceAll("<" + property + "/>", "");
  }

  /** With another value of a property, which is there. */
  static UnaryOperator<String> with(String property, String value) {
    return xml -> {
      String changed =
          xml.replaceAll(
              "(?s)<" + property + ">.*?</" + property + ">",
              "<" + property + ">" + value + "</" + property + ">");
      if (changed.equals(xml)) {
        throw new AssertionError("No " + property + " in " + xml);
      }
      return changed;
    };
  }

  /** Imports by the action "import" of Share's rules and of every script. */
  void importByAction(String user, byte[] acp, NodeRef folder) {
    NodeRef uploaded = upload(user, acp);
    repository.inTransactionAs(
        user,
        () -> {
          ActionService actions = repository.services().getActionService();
          Action action = actions.createAction(ImporterActionExecuter.NAME);
          action.setParameterValue(ImporterActionExecuter.PARAM_DESTINATION_FOLDER, folder);
          action.setParameterValue(ImporterActionExecuter.PARAM_ENCODING, "UTF-8");
          actions.executeAction(action, uploaded, false, false);
          return null;
        });
  }

  private NodeRef upload(String user, byte[] acp) {
    NodeRef home = repository.cleanFolder();
    return repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setPermission(home, user, "All", true);
          NodeRef file =
              repository
                  .services()
                  .getFileFolderService()
                  .create(home, "package.acp", ContentModel.TYPE_CONTENT)
                  .getNodeRef();
          ContentWriter writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(file, ContentModel.PROP_CONTENT, true);
          writer.setMimetype(MimetypeMap.MIMETYPE_ACP);
          writer.putContent(new ByteArrayInputStream(acp));
          return file;
        });
  }

  /** Imports by the service, which lets the caller choose what becomes of ids that are taken. */
  void importByService(String user, byte[] acp, NodeRef folder, ImporterBinding.UUID_BINDING ids) {
    RetryingTransactionHelper few =
        repository.services().getTransactionService().getRetryingTransactionHelper();
    // What exists already is taken for somebody quicker, and tried again forty times otherwise.
    few.setMaxRetries(TRIES);
    RetryingTransactionCallback<Object> work =
        () -> {
          Path file = Files.createTempFile("naskah", ".acp");
          try {
            Files.write(file, acp);
            repository
                .bean("ImporterService", ImporterService.class)
                .importView(
                    new ACPImportPackageHandler(file.toFile(), "UTF-8"),
                    new Location(folder),
                    new Ids(ids),
                    null);
          } finally {
            Files.delete(file);
          }
          return null;
        };
    repository.asUser(user, () -> few.doInTransaction(work, false, true));
  }

  private record Ids(UUID_BINDING ids) implements ImporterBinding {
    @Override
    public UUID_BINDING getUUIDBinding() {
      return ids;
    }

    @Override
    public String getValue(String key) {
      return null;
    }

    @Override
    public boolean allowReferenceWithinTransaction() {
      return false;
    }

    @Override
    public QName[] getExcludedClasses() {
      return new QName[0];
    }

    @Override
    public ImporterContentCache getImportConentCache() {
      return null;
    }
  }
}
