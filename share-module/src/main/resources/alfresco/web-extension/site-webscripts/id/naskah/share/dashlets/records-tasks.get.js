<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// One question to the repository. It refuses who keeps no records: then the dashlet is empty.
var counted = naskah.ask("record-counters/-me-");
model.found = counted.entry !== null;
model.counters = [];
if (model.found) {
  model.counters.push({ name: "due", to: "records/due", count: counted.entry.due.count, more: counted.entry.due.more === true });
  model.counters.push({ name: "toAppraise", to: "records/batches", count: counted.entry.toAppraise, more: false });
  model.counters.push({ name: "toApprove", to: "records/batches", count: counted.entry.toApprove, more: false });
}
