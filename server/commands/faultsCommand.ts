import { Command } from 'commander';
import { faultsPage } from '#schema/definition/faults/faultsPage.ts';
import type { Output } from './Output.ts';

/** `definitions faults`: the page of the documentation that lists every kind of fault. */
export function faultsCommand({ print }: Output): Command {
  return new Command('faults')
    .description('打印全部种类的问题与改法（schema/docs/faults.md 的内容）')
    .action(() => print(faultsPage().trimEnd()));
}
