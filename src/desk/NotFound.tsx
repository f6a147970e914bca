import { Link } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { buttonClass } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { useT } from "../ui/texts.tsx";

export function NotFound() {
  const t = useT();
  return (
    <div className="flex min-h-[70dvh] flex-col justify-center">
      <Empty
        whole
        icon={SearchX}
        title={t("not-found.title")}
        detail={t("not-found.detail")}
        actions={
          <Link to="/" className={buttonClass({})}>
            {t("not-found.home")}
          </Link>
        }
      />
    </div>
  );
}
