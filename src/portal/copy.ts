/** Puts words on the clipboard; false where the WebView does not let us, and one copies by hand. */
export const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text);
  }
};

/** For pages without HTTPS and WebViews without a clipboard. */
const copyTheOldWay = (text: string): boolean => {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.className = "unseen";
  // Inside the dialog, because it keeps the focus in.
  (document.querySelector(".overlay") ?? document.body).appendChild(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
};
