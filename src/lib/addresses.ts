import { BlockList, isIPv6 } from "node:net";

const listOf = (...networks: [address: string, bits: number][]): BlockList => {
  const list = new BlockList();
  for (const [address, bits] of networks)
    list.addSubnet(address, bits, isIPv6(address) ? "ipv6" : "ipv4");
  return list;
};

// This machine and the networks behind a firewall.
const inner = listOf(
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["::1", 128],
  ["fc00::", 7],
);

// Nobody keeps a service there: the cloud's own data (169.254.169.254, 100.100.100.200), everybody at once, and what is set aside.
const never = listOf(
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["100.100.100.200", 32],
  ["192.0.0.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["fe80::", 10],
  ["ff00::", 8],
  ["64:ff9b::", 96],
);

/** Whether the house keeps away from an address; `inside`: private ones are allowed. */
export const isForbidden = (address: string, inside: boolean): boolean => {
  const bare = withoutWrap(address);
  const family = isIPv6(bare) ? "ipv6" : "ipv4";
  return never.check(bare, family) || (!inside && inner.check(bare, family));
};

// ::ffff:10.0.0.1 and ::ffff:a00:1 are 10.0.0.1 in the clothes of IPv6.
const withoutWrap = (address: string): string => {
  const [, dotted, high, low] =
    /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address) ?? [];
  if (dotted) return dotted;
  if (high === undefined || low === undefined) return address;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [a >> 8, a & 255, b >> 8, b & 255].join(".");
};
