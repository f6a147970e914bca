import { useT } from "../../../ui/texts.tsx";
import type { Security } from "../queries.ts";
import { NumberField } from "./NumberField.tsx";
import { limitNames } from "./typed.ts";

export function LimitFields({ limits }: { limits: Security["limits"] }) {
  const t = useT();
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {limitNames.map((name) => (
        <NumberField
          key={name}
          name={`limits.${name}`}
          label={t(`security.limit-${name}`)}
          value={limits[name]}
        />
      ))}
    </div>
  );
}
