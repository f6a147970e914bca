import { Link } from "@tanstack/react-router";
import { Unlink } from "lucide-react";
import { buttonClass } from "../../../ui/Button.tsx";
import { Empty } from "../../../ui/Empty.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Door } from "./Door.tsx";

/** A link that was used, is too old, or never was one: it makes no difference, and the way on is the same. */
export function LinkOver() {
  const t = useT();
  return (
    <Door title={t("link.over")}>
      <Empty
        icon={Unlink}
        title={t("link.over-title")}
        detail={t("link.over-detail")}
        actions={
          <Link to="/sign-in" className={buttonClass({})}>
            {t("sign-in.back")}
          </Link>
        }
      />
    </Door>
  );
}
