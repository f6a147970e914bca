import { Problem } from "../../ui/client.ts";
import { readLength, writeLength } from "./lengths.ts";
import type { Lengths, Plan } from "./queries.ts";
import type { ClockName, Scope, Severity } from "./whole.ts";

/** What stands in the fields, by their places: `bug/FR/S1`, and `/FR/S1` for all types. */
export type Typed = Record<string, string>;

export const placeOf = (scope: Scope, clock: ClockName, severity: Severity): string =>
  `${scope ?? ""}/${clock}/${severity}`;

export const typedFrom = (plan: Plan | undefined, t: Parameters<typeof writeLength>[1]): Typed => {
  if (!plan) return {};
  const all: [Scope, Lengths][] = [[null, plan.lengths], ...Object.entries(plan.types)];
  return Object.fromEntries(
    all.flatMap(([scope, lengths]) =>
      (Object.entries(lengths) as [ClockName, Lengths[ClockName]][]).flatMap(([clock, cells]) =>
        (Object.entries(cells ?? {}) as [Severity, Parameters<typeof writeLength>[0]][]).map(
          ([severity, length]) => [placeOf(scope, clock, severity), writeLength(length, t)],
        ),
      ),
    ),
  );
};

type Read = { lengths: Lengths; types: Record<string, Lengths> };

/** What was typed as lengths; what is none is told at its field. */
export const readLengths = (typed: Typed, wrong: string): Read => {
  const faults: Record<string, string> = {};
  const read: Read = { lengths: {}, types: {} };
  for (const [place, text] of Object.entries(typed)) {
    const [scope, clock, severity] = place.split("/") as [string, ClockName, Severity];
    const length = readLength(text);
    if (length === null) faults[place] = wrong;
    if (!length) continue;
    const lengths = scope === "" ? read.lengths : (read.types[scope] ??= {});
    (lengths[clock] ??= {})[severity] = length;
  }
  if (Object.keys(faults).length > 0) throw new Problem(400, "input.invalid", wrong, faults);
  return read;
};
