import { BlockList, isIP } from 'node:net';

const lists = new WeakMap<readonly string[], BlockList>();

/** Whether an address is in one of the CIDR ranges; no ranges allow every address. */
export function networkAllows(networks: readonly string[], address: string): boolean {
  if (networks.length === 0) return true;
  let list = lists.get(networks);
  if (list === undefined) {
    list = listOf(networks);
    lists.set(networks, list);
  }
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  const version = isIP(plain);
  return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/** A range that cannot be read allows nothing. */
function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of networks) {
    const [address = '', prefix] = range.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 4 ? 32 : 128)) continue;
    list.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
