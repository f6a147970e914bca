import { Field } from "../../ui/Field.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { placeOf, type Typed } from "./draft.ts";
import { readLength, writeLength } from "./lengths.ts";
import type { Plan, Plans } from "./queries.ts";
import { heldFrom, severities, type ClockName, type Scope } from "./whole.ts";

type Props = {
  plan: Plan | undefined;
  plans: Plans;
  scope: Scope;
  typed: Typed;
  onChange: (typed: Typed) => void;
};

/** A field for each clock and severity; in what is empty stands what holds instead. */
export function LengthFields({ plan, plans, scope, typed, onChange }: Props) {
  const t = useT();
  const held = (clock: ClockName, severity: (typeof severities)[number]) => {
    // For one type, what was typed for all goes before.
    const own =
      scope === null ? undefined : readLength(typed[placeOf(null, clock, severity)] ?? "");
    const silent = { lengths: {}, standard: plan?.standard ?? false };
    return writeLength(own ?? heldFrom(plans, silent, scope, [clock, severity]), t);
  };
  return (
    <div className="overflow-x-auto">
      <div className="grid min-w-[34rem] grid-cols-[9.5rem_repeat(4,minmax(0,1fr))] items-start gap-2">
        <span />
        {severities.map((severity) => (
          <span key={severity} aria-hidden className="px-2.5 text-xs text-ink-faint">
            {severity}
          </span>
        ))}
        {plans.clocks.map(({ name, label }) => (
          <div key={name} className="contents">
            <span className="pt-1.5 text-sm">{label}</span>
            {severities.map((severity) => {
              const place = placeOf(scope, name, severity);
              return (
                <Field key={place} name={place} label={`${label} ${severity}`} labelHidden>
                  <TextInput
                    value={typed[place] ?? ""}
                    placeholder={held(name, severity)}
                    maxLength={20}
                    onChange={(text) => onChange({ ...typed, [place]: text })}
                  />
                </Field>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
