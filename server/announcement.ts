import type { DemonstrationAccount } from './demonstration/demonstrationPeople.ts';

/** What a start tells on the screen: where to go, and once the passwords of accounts made at this start. */
export function announcement(address: string, accounts: readonly DemonstrationAccount[]): string {
  const lines = ['', `  ${address}            填报 / the application`, `  ${address}/graphiql   GraphQL`, ''];
  if (accounts.length === 0) return lines.join('\n');
  lines.push('  账号与口令只显示这一次 / accounts, shown only now:', '');
  const width = Math.max(...accounts.map(({ staffNo }) => staffNo.length));
  let above: string | undefined;
  for (const { school, staffNo, password, name, role, department, mustChange } of accounts) {
    if (school !== above) lines.push(`  ${school}`);
    above = school;
    const where = department === undefined ? '' : ` ${department}`;
    const note = mustChange ? '（首次登录须改 / must be changed first）' : '';
    lines.push(`  ${staffNo.padEnd(width)}  ${password}  ${role}${where}  ${name}${note}`);
  }
  return [...lines, ''].join('\n');
}
