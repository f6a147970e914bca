import { useEffect, useState } from "preact/hooks";
import { fullTime, timeAgo } from "../time.ts";

/** A moment as people say it; the exact one is in its tip. */
export const Time = ({ at }: { at: string }) => {
  const [, redraw] = useState(0);
  useEffect(() => {
    if (Date.now() - +new Date(at) > 3_600_000) return;
    const tick = setInterval(() => redraw((n) => n + 1), 60_000);
    return () => clearInterval(tick);
  }, [at]);
  return (
    <time class="time" dateTime={at} title={fullTime(at)}>
      {timeAgo(at)}
    </time>
  );
};
