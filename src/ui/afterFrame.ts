/** Calls once what was just rendered can be seen; answers how to call it off. */
export const afterFrame = (act: () => void): (() => void) => {
  // The first frame is drawn after its callback, so what was rendered is on the screen at the second.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(act);
  });
  return () => cancelAnimationFrame(frame);
};
