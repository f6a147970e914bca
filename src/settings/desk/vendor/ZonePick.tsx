import { Combobox } from "../../../ui/Combobox.tsx";
import { useLanguage } from "../../../ui/texts.tsx";
import { findZones, zoneDetail } from "./zones.ts";

export function ZonePick({ defaultValue }: { defaultValue: string }) {
  const language = useLanguage();
  return (
    <Combobox<string>
      className="max-w-sm"
      defaultValue={defaultValue}
      search={async (text) => findZones(text, language)}
      idOf={(zone) => zone}
      nameOf={(zone) => zone}
      detailOf={(zone) => zoneDetail(zone, language)}
    />
  );
}
