export const accepted = ["image/png", "image/jpeg", "image/webp"];

const SIDE = 256;
/** What the server takes, as base64. */
const MOST = 200 * 1024;

/** The picture as a data: address, no larger than it is ever shown; undefined where the file is no picture. */
export const scaledLogo = async (file: File): Promise<string | undefined> => {
  if (!accepted.includes(file.type)) return undefined;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  for (const side of [SIDE, SIDE / 2]) {
    const drawn = draw(picture, side);
    // PNG keeps edges and transparency; a photograph may be too large as one.
    const address = [drawn.toDataURL("image/png"), drawn.toDataURL("image/webp", 0.9)].find(
      (each) => (each.length * 3) / 4 <= MOST,
    );
    if (address) return address;
  }
  return undefined;
};

const draw = (picture: ImageBitmap, side: number): HTMLCanvasElement => {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen) pen.imageSmoothingQuality = "high";
  pen?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
};
