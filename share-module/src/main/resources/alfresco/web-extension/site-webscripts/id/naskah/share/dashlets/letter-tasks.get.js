<import resource="classpath:alfresco/web-extension/site-webscripts/id/naskah/share/naskah.lib.js">

// Three questions to the repository, and only one for who has nothing to do with letters: then the dashlet is empty. Soonest due come first.
var counted = naskah.involved() ? naskah.ask("counters/-me-") : { entry: null };
model.found = counted.entry !== null;
model.counters = [];
model.tasks = [];
if (model.found) {
  var boxes = ["open", "unread", "overdue", "returned"];
  for (var i = 0; i < boxes.length; i++) {
    model.counters.push({ box: boxes[i], count: counted.entry[boxes[i]].all });
  }
  // What waits to be initialled, signed or sent shows where there is some, and from an older repository not at all.
  model.drafts = [];
  var hands = ["toInitial", "toSign", "toSend"];
  for (var k = 0; k < hands.length; k++) {
    if (counted.entry[hands[k]]) model.drafts.push({ box: hands[k], count: counted.entry[hands[k]] });
  }
  var listed = naskah.ask("inbox?box=open&maxItems=5").entries;
  for (var j = 0; j < listed.length; j++) {
    var task = listed[j];
    model.tasks.push({
      letter: String(task.letter), subject: String(task.subject || ""), number: String(task.letterNumber || ""),
      due: String(task.dueDate || ""), overdue: task.overdue === true
    });
  }
}
model.folder = naskah.folder;
