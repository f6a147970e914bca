import { useLocation } from "preact-iso";
import { useEffect, useRef, useState } from "preact/hooks";

/** Leads to another page as soon as it is drawn; the page that drew it is not gone back to. */
export const GoTo = ({ href }: { href: string }) => {
  const { route } = useLocation();
  const go = useRef(route);
  go.current = route;
  // While the other page loads this one is drawn again, at the new address: only the first one counts.
  const [to] = useState(href);
  useEffect(() => go.current(to, true), [to]);
  return null;
};
