import { Link } from "@tanstack/react-router";
import { useMay } from "../../../desk/session.ts";
import { link } from "../../../ui/cx.ts";
import type { Named } from "../data/types.ts";

/** A person; a link for those who may open his page. */
export function PersonLink({ of: { id, name } }: { of: Named }) {
  const may = useMay();
  return may("bindings.read") ? (
    <Link to="/contacts/$id" params={{ id }} className={link}>
      {name}
    </Link>
  ) : (
    <span>{name}</span>
  );
}
