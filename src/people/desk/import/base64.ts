/** The bytes of a file as the server takes them. */
export const asBase64 = (file: Blob): Promise<string> =>
  new Promise((settle, fail) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => settle((reader.result as string).replace(/^.*,/, "")));
    reader.addEventListener("error", () => fail(reader.error));
    reader.readAsDataURL(file);
  });
