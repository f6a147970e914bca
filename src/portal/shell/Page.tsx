import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useBack } from "../back.ts";
import { Button } from "../kit/Button.tsx";
import { UnderTitle } from "../kit/Heading.tsx";
import { vendorName } from "../session.ts";
import { t } from "../texts.ts";

type Props = {
  title: string;
  /** Small words over the title: a number, a step. */
  over?: ComponentChildren;
  /** Where "back" leads for someone who came straight here. Pages of the tab bar have none. */
  parent?: string;
  actions?: ComponentChildren;
  /** As wide as reading is pleasant; for forms and texts. */
  narrow?: boolean;
  /** Stands at the lower edge of the screen, e.g. the composer or the button of a form. */
  foot?: ComponentChildren;
  children: ComponentChildren;
};

/** One page: its title (also that of the window, which WeChat shows on top), its way back, its content. */
export const Page = ({ title, over, parent, actions, narrow, foot, children }: Props) => {
  useEffect(() => {
    const vendor = vendorName();
    document.title = vendor && vendor !== title ? `${title} · ${vendor}` : title;
  }, [title]);
  return (
    <div class={narrow ? "page page-narrow" : "page"} data-foot={foot ? true : undefined}>
      <header class="page-head">
        {parent && <BackButton parent={parent} />}
        <div class="page-title">
          {over && <p>{over}</p>}
          <h1>{title}</h1>
        </div>
        {actions && <div class="page-actions">{actions}</div>}
      </header>
      <UnderTitle.Provider value>{children}</UnderTitle.Provider>
      {foot && <div class="page-foot">{foot}</div>}
    </div>
  );
};

const BackButton = ({ parent }: { parent: string }) => (
  <Button tone="quiet" icon="left" label={t("back")} onPress={useBack(parent)} />
);
