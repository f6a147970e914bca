/** Calls `stop` at the first sign that it is time to go; a second sign ends the process at once. */
export const onceAskedToStop = (stop: () => void): void => {
  let askedAt = 0;
  const ask = (signal?: NodeJS.Signals) => {
    const now = Date.now();
    if (askedAt === 0) {
      askedAt = now;
      stop();
    }
    // One Ctrl-C may arrive twice, from the terminal and from npm; two presses are further apart.
    else if (signal && now - askedAt > 500) process.exit(130);
  };
  process.on("SIGINT", ask).on("SIGTERM", ask).on("SIGHUP", ask);
  // Whoever started us is gone, perhaps by kill -9.
  process.on("disconnect", () => ask());
};

/** Waits for work to end, but not for ever; answers whether it did. */
export const within = async (milliseconds: number, work: Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((done) => (timer = setTimeout(done, milliseconds, false)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
};
