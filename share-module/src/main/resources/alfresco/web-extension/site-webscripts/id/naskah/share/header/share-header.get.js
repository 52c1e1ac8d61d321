<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// One question to the repository, where an item is to be shown at all.
if ((naskah.shows("desk") || naskah.shows("folders")) && naskah.involved()) naskah.header(model.jsonModel);
