import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../portal/kit/Button.tsx";
import { t } from "../../portal/texts.ts";

/** Loads by itself once it comes into sight; a press does the same. */
export const More = ({ onWanted }: { onWanted: () => void }) => {
  const mark = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!mark.current || !("IntersectionObserver" in window)) return;
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && onWanted(), {
      rootMargin: "400px",
    });
    watch.observe(mark.current);
    return () => watch.disconnect();
  }, [onWanted]);
  return (
    <li class="item-more" ref={mark}>
      <Button tone="quiet" onPress={onWanted}>
        {t("tickets.more")}
      </Button>
    </li>
  );
};
