package id.naskah.perusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which door is found where several lead through each other. */
class DoorTest {
  @ParameterizedTest
  @CsvSource({
    "NASKAH, id.naskah.rest.ApiGet, org.alfresco.rest.framework.webscripts.ResourceWebScriptGet",
    "CMIS, org.alfresco.opencmis.CMISServletDispatcher, org.alfresco.rest.api.PublicApiTenant",
    "PUBLIC_LINK, org.alfresco.rest.api.impl.QuickShareLinksImpl, org.alfresco.rest.Framework",
    "API, org.alfresco.rest.api.impl.NodesImpl, org.springframework.extensions.webscripts.Any",
    "WEB_SCRIPT, org.alfresco.repo.web.scripts.content.StreamContent, org.alfresco.repo.jscript.X",
    "WEBDAV, org.alfresco.repo.webdav.GetMethod, java.lang.Thread",
    "SCRIPT, org.alfresco.repo.jscript.ScriptNode, org.alfresco.repo.action.ActionServiceImpl",
    "ACTION, org.alfresco.repo.action.ActionServiceImpl, java.lang.Thread",
    "OTHER, com.example.Anything, java.lang.Thread"
  })
  void theOutermostDoorIsTheOne(Door door, String caller, String other) {
    assertThat(Door.among(Set.of(caller, other))).contains(door);
  }

  @ParameterizedTest
  @CsvSource({
    "org.alfresco.repo.rendition2.LocalTransformClient",
    "org.alfresco.repo.action.executer.ContentMetadataExtracter",
    "org.alfresco.repo.search.impl.lucene.ADMLuceneIndexerImpl",
    "id.naskah.content.ContentBehaviour",
    "id.naskah.retention.transfer.RecordCollector"
  })
  void whatAMachineReadsIsNoDoor(String machine) {
    assertThat(Door.among(Set.of(machine, "org.alfresco.rest.api.impl.NodesImpl"))).isEmpty();
  }

  @Test
  void aTransformationThatAUserOrdersIsTheUsersReading() {
    assertThat(
            Door.among(
                Set.of(
                    "org.alfresco.repo.action.executer.TransformActionExecuter",
                    "org.alfresco.repo.web.scripts.content.Any")))
        .contains(Door.WEB_SCRIPT);
  }
}
