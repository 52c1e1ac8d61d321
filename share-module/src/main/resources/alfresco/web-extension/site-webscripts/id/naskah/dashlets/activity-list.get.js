// What was posted without a site would read "in @@NULL@@".
(function () {
  for (var i = 0; model.activities && i < model.activities.length; i++) {
    var activity = model.activities[i];
    if (String(activity.type).indexOf("id.naskah.") == 0) {
      activity.suppressSite = true;
    }
  }
})();
