import { version } from '../../package.json';
import { type CommandName, type CommandSpec, commands, type OptionSpec, options } from './options.ts';

export { version };

/** The help of the program, or of one of its commands. */
export function helpText(command?: CommandName): string {
  return command ? commandHelp(commands[command]) : programHelp();
}

function programHelp(): string {
  const rows = Object.values(commands).map(({ usage, summary }): [string, string] => [usage, summary]);
  return `Article Lint ${version}: lints and cleans article files.

Usage: article-lint <command> [options]

${columns(rows)}

article-lint <command> --help shows the options of a command.
Exit status: 0 nothing wrong, 1 problems found, 2 wrong use, unreadable config or a crash.
`;
}

function commandHelp({ usage, summary, options: names, helps }: CommandSpec): string {
  const rows = names.map((name): [string, string] => {
    const { short, value, help }: OptionSpec = options[name];
    return [`${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`, helps?.[name] ?? help];
  });
  return `${summary}.

Usage: article-lint ${usage} [options]

${columns(rows)}
`;
}

function columns(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
