import type { Command, Streams } from './command.ts'

/** Finds the command that the arguments name and runs it; without one, says what there is. */
export async function runCli(
  args: readonly string[],
  commands: readonly Command[],
  streams: Streams,
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    streams.output.write(overview(commands))
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    streams.complaints.write(`aquacis knows no command “${name}”.\n\n${overview(commands)}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    streams.output.write(command.help)
    return 0
  }
  return await command.run(rest, streams)
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `aquacis: headless doors to the engines of AquaCIS.

Usage: npx -y pnpm@12 -s aquacis <command> [--help]

Commands:
${list.join('\n')}

Commands answer with JSON lines; what they read from standard input are JSON lines too.
“aquacis <command> --help” shows the shapes.
`
}
