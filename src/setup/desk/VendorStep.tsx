import { NameAndLogo } from "../../settings/desk/vendor/NameAndLogo.tsx";
import { VendorPart } from "./VendorPart.tsx";

/** Whose desk it is. The name comes filled in with ours, and leaving it would tell customers nothing. */
export const VendorStep = ({ onDone }: { onDone: () => void }) => (
  <VendorPart onDone={onDone}>
    {(vendor) => (
      <NameAndLogo vendor={{ ...vendor, name: vendor.name === "Channeldesk" ? "" : vendor.name }} />
    )}
  </VendorPart>
);
