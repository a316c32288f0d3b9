/** An address as Node reaches it: only the browser is told where the host of the campus is. */
export function reachable(address: string): string {
  return address.replace('campus.test', '127.0.0.1');
}
