/** Lets the browser keep a text as a file. */
export const saveText = (name: string, text: string): void => {
  const href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // The download has to have begun before its source goes.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
};
