/** How something went that was done many times. Milliseconds. */
export type Figures = {
  done: number;
  failed: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
};

export const figuresOf = (took: readonly number[], seconds: number, failed = 0): Figures => {
  const sorted = Float64Array.from(took).sort();
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    done: sorted.length,
    failed,
    perSecond: sorted.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
};

/** Does something over and over on so many lanes for so long; what happens in the first part does not count. */
export const repeat = async (
  { lanes, seconds, warmUp }: { lanes: number; seconds: number; warmUp: number },
  once: (lane: number) => Promise<boolean>,
): Promise<Figures> => {
  const begin = performance.now() + warmUp * 1000;
  const end = begin + seconds * 1000;
  const took: number[] = [];
  let failed = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let started = performance.now(); started < end; started = performance.now()) {
        const well = await once(lane);
        const now = performance.now();
        if (started < begin || now > end) continue;
        if (well) took.push(now - started);
        else failed++;
      }
    }),
  );
  return figuresOf(took, seconds, failed);
};
