import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { CalendarX2 } from "lucide-react";
import { useMay } from "../../desk/session.ts";
import { link } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";
import { yearsQuery } from "./queries.ts";

const place = "/settings/calendar";

/** Says on every page which year has no notice yet, to whoever can enter it (R104). */
export function MissingYear() {
  const t = useT();
  const may = useMay()("calendar.write");
  const { pathname } = useLocation();
  const { data } = useQuery({ ...yearsQuery, enabled: may });
  // The page itself says it where it is mended.
  if (!may || !data?.missing || pathname.endsWith(place)) return null;
  return (
    <p className="flex shrink-0 flex-wrap items-center justify-center gap-x-2 bg-warning-bg px-4 py-1.5 text-sm text-warning-text md:mb-2 md:rounded-md">
      <CalendarX2 aria-hidden className="size-4 shrink-0" />
      {t("calendar.missing-line", { year: data.missing })}
      <Link to={place} search={{ tab: "notices" }} className={link}>
        {t("calendar.missing-enter")}
      </Link>
    </p>
  );
}
