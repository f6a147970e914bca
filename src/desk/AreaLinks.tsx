import { Link } from "@tanstack/react-router";
import { useT } from "../ui/texts.tsx";
import { areas, railAreas } from "./areas.ts";
import { useAbout, useEntries } from "./menu.ts";

type Props = { className: string; iconClass: string };

/** A way into each area of which one may see something, as rail and bottom bar show them. */
export function AreaLinks({ className, iconClass }: Props) {
  const t = useT();
  const entries = useEntries();
  const { area: here } = useAbout();
  return railAreas.map((area) => {
    const [first] = entries(area);
    const { icon: Icon, label } = areas[area];
    return (
      first && (
        <Link
          key={area}
          to={first.path}
          aria-current={here === area ? "page" : undefined}
          className={className}
        >
          <Icon aria-hidden className={iconClass} strokeWidth={here === area ? 2.25 : 1.75} />
          {t(label)}
        </Link>
      )
    );
  });
}
