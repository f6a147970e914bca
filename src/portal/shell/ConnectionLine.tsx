import { useConnection } from "../connection.ts";
import { refresh } from "../data.ts";
import { Button } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { t } from "../texts.ts";

/** Says that what is on the screen may be old, and that nothing typed is lost. */
export const ConnectionLine = () => {
  const state = useConnection();
  if (state === "online") return null;
  return (
    <div class="line-state" role="status">
      <Icon name="offline" size={18} />
      <span>{t(state === "offline" ? "line.offline" : "line.unreachable")}</span>
      <Button tone="quiet" size="small" onPress={() => void refresh()}>
        {t("retry")}
      </Button>
    </div>
  );
};
