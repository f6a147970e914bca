/** What this browser remembers of its reader's taste. A browser that forbids storage just forgets. */
export const recall = (name: string): string | null => {
  try {
    return localStorage.getItem(`channeldesk.${name}`);
  } catch {
    return null;
  }
};

export const remember = (name: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(`channeldesk.${name}`);
    else localStorage.setItem(`channeldesk.${name}`, value);
  } catch {
    // Private windows refuse; the choice then lasts as long as the page.
  }
};
