import { LanguageAndZone } from "../../settings/desk/vendor/LanguageAndZone.tsx";
import { VendorPart } from "./VendorPart.tsx";

export const PlaceStep = ({ onDone }: { onDone: () => void }) => (
  <VendorPart onDone={onDone}>{(vendor) => <LanguageAndZone vendor={vendor} />}</VendorPart>
);
