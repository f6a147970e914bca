import { useCallback } from "react";
import { DayCell } from "./DayCell.tsx";
import { TrainLine } from "./TrainLine.tsx";
import type { Week } from "./weeks.ts";

/** Seven days, and what becomes of the train that should leave in them. */
export function WeekRow({ week }: { week: Week }) {
  const present = week.days.some(({ today }) => today);
  const show = useCallback(
    (row: HTMLTableRowElement | null) => row?.scrollIntoView({ block: "center" }),
    [],
  );
  return (
    <>
      <tr ref={present ? show : undefined} className="align-top">
        {week.days.map((day) => (
          <DayCell key={day.day} day={day} />
        ))}
        <td className="border-b border-line px-3 py-2 max-md:hidden">
          <Lines week={week} />
        </td>
      </tr>
      {/* Where there is no room beside the days, it stands under them. */}
      <tr className="md:hidden">
        <td colSpan={7} className="border-b border-line-strong px-3 pt-1 pb-2">
          <Lines week={week} />
        </td>
      </tr>
    </>
  );
}

const Lines = ({ week }: { week: Week }) => (
  <ul className="flex flex-col gap-1.5">
    {week.trains.map((train) => (
      <TrainLine key={train.id ?? train.nominal} train={train} />
    ))}
  </ul>
);
