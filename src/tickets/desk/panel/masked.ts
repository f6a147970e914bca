/** Whether an address could be the one behind a mask: `138****1741`, `c***@songgu.example`. */
export const fitsMask = (masked: string, address: string): boolean => {
  const parts = masked.split(/\*+/).map((part) => part.replaceAll(/\W/g, "\\$&"));
  const behind = new RegExp(`^${parts.join(".+")}$`, "i");
  return behind.test(address) || behind.test(address.replaceAll(/[\s-]/g, ""));
};
