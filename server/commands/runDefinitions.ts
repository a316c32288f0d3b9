import { Command, CommanderError } from 'commander';
import { checkCommand } from './checkCommand.ts';
import { diffCommand } from './diffCommand.ts';
import { draftCommand } from './draftCommand.ts';
import { newCommand } from './newCommand.ts';
import { explainCommand } from './explainCommand.ts';
import { faultsCommand } from './faultsCommand.ts';
import type { Output } from './Output.ts';
import { planCommand } from './planCommand.ts';
import { printCommand } from './printCommand.ts';
import { Refusal } from './Refusal.ts';
import { sdlCommand } from './sdlCommand.ts';
import { sheetCommand } from './sheetCommand.ts';
import { sqlCommand } from './sqlCommand.ts';

const commands = [
  checkCommand,
  diffCommand,
  newCommand,
  draftCommand,
  planCommand,
  sheetCommand,
  explainCommand,
  printCommand,
  sqlCommand,
  sdlCommand,
  faultsCommand,
];

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/**
 * Runs one command of the maintainer's bench. Answers the exit code: 0 done; 1 there are faults, or what was asked is
 * refused and nothing has been changed; 2 it was not called rightly.
 */
export async function runDefinitions(given: readonly string[], output: Output): Promise<number> {
  const program = new Command('definitions').description('表定义的工具：检查、比较、新建年度、起草、打印');
  for (const make of commands) program.addCommand(make(output));
  // What commander itself says (help, wrong options) goes the same way as all else.
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => output.print(text.trimEnd()),
      writeErr: (text) => tell(text, output),
    });
    command.showHelpAfterError('（加 --help 看用法与例子）');
    command.helpOption('-h, --help', '显示用法与例子').helpCommand(false);
    command.configureHelp({ styleTitle: (title) => titles[title] ?? title });
  }
  try {
    await program.parseAsync(given, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Refusal) {
      tell(error.message, output);
      return 1;
    }
    if (isMissing(error)) {
      tell(`没有文件夹或文件“${error.path ?? ''}”`, output);
      return 1;
    }
    if (!(error instanceof CommanderError)) throw error;
    return error.code === 'commander.error' || error.exitCode === 0 ? error.exitCode : 2;
  }
}

function tell(text: string, output: Output): void {
  if (text.trim() !== '') output.tell(text.trimEnd());
}

function isMissing(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
