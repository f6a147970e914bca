import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { AdminBadge, nothing } from "../parts/marks.tsx";
import { PersonLink } from "../parts/PersonLink.tsx";

const SHOWN = 6;

/** Who of a company is known already: somebody to ask. */
export function People({ of: people }: { of: Company["contacts"] | undefined }) {
  const t = useT();
  if (!people?.length) return nothing;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {people.slice(0, SHOWN).map(({ id, name, jobTitle, partnerAdmin }) => (
        <li key={id} className="inline-flex items-center gap-1.5">
          <PersonLink of={{ id, name }} />
          {jobTitle && <span className="text-xs text-ink-faint">{jobTitle}</span>}
          {partnerAdmin && <AdminBadge />}
        </li>
      ))}
      {people.length > SHOWN && (
        <li className="text-xs text-ink-faint">
          {t("people.and-more", { count: people.length - SHOWN })}
        </li>
      )}
    </ul>
  );
}
