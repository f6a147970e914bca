// Runs before the first paint, so that nobody sees the wrong theme flash by.
(function () {
  try {
    var theme = localStorage.getItem("channeldesk.theme");
    if (theme) document.documentElement.setAttribute("data-theme", theme);
    var language = localStorage.getItem("channeldesk.language");
    if (language) document.documentElement.lang = language;
  } catch {
    // A browser that forbids storage shows the system's theme.
  }
})();
