/** One thing that the supervisor keeps running: a process of ours, or an engine. */
export interface Unit {
  readonly name: string
  /** Where it writes what it has to say. */
  readonly logFile: string
  /** Starts it, or takes over one that still runs. */
  start(): Promise<RunningUnit>
  /** Resolves once it does its work; rejects with the reason in words when it does not within its patience. */
  ready(running: RunningUnit): Promise<void>
}

export interface RunningUnit {
  readonly pid: number
  /** Resolves with how it ended, in words. */
  readonly ended: Promise<string>
  /** Lets it finish what it holds; ends it by force when it has not within the given time. */
  stop(patienceMs: number): Promise<void>
  /** Ends it now. */
  kill(): void
}
