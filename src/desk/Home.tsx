import { Navigate } from "@tanstack/react-router";
import { NoPermission } from "../ui/ErrorState.tsx";
import { railAreas } from "./areas.ts";
import { useEntries } from "./menu.ts";

/** The bare address leads to the first page one may see. */
export function Home() {
  const entries = useEntries();
  const [first] = railAreas.flatMap(entries);
  return first ? <Navigate to={first.path} replace /> : <NoPermission whole />;
}
