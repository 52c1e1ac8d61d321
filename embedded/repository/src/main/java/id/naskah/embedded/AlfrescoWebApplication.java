package id.naskah.embedded;

import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * The part of Alfresco's web.xml that is used: web scripts, REST, WebDAV, CMIS and downloads. JSF,
 * the SOAP binding of CMIS and its test kit are left out, and with them the scan for annotations
 * and tag libraries.
 */
final class AlfrescoWebApplication {
  private static final String WEB_SCRIPTS =
      "org.springframework.extensions.webscripts.servlet.WebScriptServlet";
  private static final String DOWNLOAD = "org.alfresco.web.app.servlet.";
  private static final String CMIS = "org.apache.chemistry.opencmis.server.impl.";
  private static final Map<String, String> CMIS_CONTEXT =
      Map.of(
          "callContextHandler",
          "org.apache.chemistry.opencmis.server.shared.BasicAuthCallContextHandler");

  private AlfrescoWebApplication() {}

  static void configure(Context context) {
    context.addParameter(
        "contextConfigLocation",
        "classpath:alfresco/application-context.xml"
            + " classpath:alfresco/web-scripts-application-context.xml"
            + " classpath*:alfresco/extension/custom-web-context.xml");
    context.addParameter("store", "workspace://SpacesStore");
    context.addParameter("rootPath", "/app:company_home");
    context.addApplicationListener("org.alfresco.web.app.ContextLoaderListener");
    context.addApplicationListener("org.alfresco.web.app.ContextListener");
    context.addApplicationListener("org.alfresco.repo.webdav.WebDAVSessionListener");
    filters(context);
    servlets(context);
  }

  private static void filters(Context context) {
    filter(context, "challenge", CurrentChallenge.class.getName(), null, "/api/*");
    filter(context, "locale", "org.alfresco.web.app.servlet.GlobalLocalizationFilter", null, "/*");
    filter(
        context,
        "cmisSecurity",
        "org.alfresco.web.app.servlet.CmisSecurityContextCleanerFilter",
        null,
        "/cmisatom/*");
    bean(context, "WebscriptCookieAuthenticationFilter", "/wcservice/*", "/wcs/*");
    bean(context, "WebscriptAuthenticationFilter", "/wcservice/*", "/wcs/*");
    bean(context, "GlobalAuthenticationFilter", "/wcservice/*", "/wcs/*", "/api/*");
    bean(context, "WebDavAuthenticationFilter", "/webdav/*", "/cmisatom/*");
  }

  private static void servlets(Context context) {
    Tomcat.addServlet(context, "default", "org.apache.catalina.servlets.DefaultServlet")
        .setLoadOnStartup(1);
    context.addServletMapping("/", "default");
    servlet(context, "webdav", "org.alfresco.repo.webdav.WebDAVServlet", Map.of(), "/webdav/*")
        .setLoadOnStartup(5);
    authenticated(
        context, "api", WEB_SCRIPTS, "webscripts.authenticator.remoteuser", "/service/*", "/s/*");
    authenticated(
        context,
        "wcapi",
        WEB_SCRIPTS,
        "webscripts.authenticator.webclient",
        "/wcservice/*",
        "/wcs/*");
    authenticated(
        context,
        "publicapi",
        "org.alfresco.rest.api.PublicApiWebScriptServlet",
        "publicapi.authenticator",
        "/api/*");
    servlet(
        context,
        "cmisatom",
        CMIS + "atompub.CmisAtomPubServlet",
        Map.of("cmisVersion", "1.0", "callContextHandler", CMIS_CONTEXT.get("callContextHandler")),
        "/cmisatom/*");
    servlet(
        context,
        "cmisbrowser",
        CMIS + "browser.CmisBrowserBindingServlet",
        CMIS_CONTEXT,
        "/cmisbrowser/*");
    servlet(
        context, "download", DOWNLOAD + "DownloadContentServlet", Map.of(), "/download/*", "/d/*");
    servlet(
        context,
        "guestDownload",
        DOWNLOAD + "GuestDownloadContentServlet",
        Map.of(),
        "/guestDownload/*",
        "/gd/*");
  }

  private static void bean(Context context, String bean, String... patterns) {
    filter(context, bean, "org.alfresco.repo.web.filter.beans.BeanProxyFilter", bean, patterns);
  }

  private static void filter(
      Context context, String name, String type, String bean, String... patterns) {
    FilterDef filter = new FilterDef();
    filter.setFilterName(name);
    filter.setFilterClass(type);
    if (bean != null) {
      filter.addInitParameter("beanName", bean);
    }
    context.addFilterDef(filter);
    FilterMap map = new FilterMap();
    map.setFilterName(name);
    for (String pattern : patterns) {
      map.addURLPattern(pattern);
    }
    context.addFilterMap(map);
  }

  private static void authenticated(
      Context context, String name, String type, String authenticator, String... patterns) {
    servlet(context, name, type, Map.of("authenticator", authenticator), patterns);
  }

  private static Wrapper servlet(
      Context context,
      String name,
      String type,
      Map<String, String> parameters,
      String... patterns) {
    Wrapper servlet = Tomcat.addServlet(context, name, type);
    parameters.forEach(servlet::addInitParameter);
    for (String pattern : patterns) {
      context.addServletMapping(pattern, name);
    }
    return servlet;
  }
}
