import { Component, type ComponentChildren } from "preact";
import { Button, LinkButton } from "../kit/Button.tsx";
import { Icon } from "../kit/Icon.tsx";
import { t } from "../texts.ts";

const RELOADED = "reloaded-at";

/** `at`: the address; going elsewhere clears the fault. */
type Props = { at: string; children: ComponentChildren };
type State = { fault: unknown; at: string };

/** A page that breaks takes neither the navigation nor the draft with it. */
export class Boundary extends Component<Props, State> {
  override state: State = { fault: null, at: this.props.at };

  static override getDerivedStateFromProps({ at }: Props, state: State) {
    return at === state.at ? null : { fault: null, at };
  }

  static override getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override componentDidCatch(fault: unknown) {
    if (isOldPage(fault)) return reloadOnce();
    // Caught here it would be silent; thrown again it reaches the browser's log.
    setTimeout(() => {
      throw fault;
    });
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    const old = isOldPage(this.state.fault);
    return (
      <div class="state" role="alert">
        <span class="state-icon">
          <Icon name={old ? "retry" : "alert"} size={28} />
        </span>
        <h1>{t(old ? "fault.old" : "fault.title")}</h1>
        <div class="state-words">{t(old ? "fault.old-text" : "fault.text")}</div>
        <div class="state-action">
          <Button tone="primary" onPress={() => location.reload()}>
            {t("fault.reload")}
          </Button>
          <LinkButton href="/">{t("nav.back-home")}</LinkButton>
        </div>
      </div>
    );
  }
}

/** After an update the parts of the old page are no longer there to load. */
const isOldPage = (fault: unknown) =>
  /import|module|chunk/i.test(fault instanceof Error ? fault.message : "");

const reloadOnce = () => {
  try {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < 30_000) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  } catch {
    // Without a memory it could go round for ever; the button does it by hand.
  }
};
