/** Hands something over as a file. */
export const saveFile = (name: string, content: Blob): void => {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
};

export const csv = (text: string): Blob => new Blob([text], { type: "text/csv;charset=utf-8" });
