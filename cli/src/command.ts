/** One verb of `aquacis`: a headless door to an engine of the product. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Everything that `aquacis <name> --help` says. */
  readonly help: string
  /** Runs it with the arguments behind its name; the outcome is the exit code. */
  run(args: readonly string[], streams: Streams): Promise<number>
}

/** Where a command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Buffer | string>
  readonly output: NodeJS.WritableStream
  readonly complaints: NodeJS.WritableStream
}
