import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { typeQuery } from "./queries.ts";
import { TypeEditor } from "./TypeEditor.tsx";

/** One type, as it is now; what is changed here becomes its next version. */
export function TypePage() {
  const { name = "" } = useParams({ strict: false }) as { name?: string };
  const { data } = useSuspenseQuery(typeQuery(name));
  return <TypeEditor key={`${name} ${data.version}`} type={data} />;
}
