import { type KeepOptions, type KeptUnit, keepRunning } from './keep-running.ts'
import type { Unit } from './unit.ts'

export interface SupervisorOptions {
  /** One line for the person at the terminal. */
  readonly say: (line: string) => void
  /** Called whenever a process id changed: unit name → process id, in order of starting. */
  readonly changed?: (pids: ReadonlyMap<string, number>) => void
  readonly backOffMs?: KeepOptions['backOffMs']
  readonly steadyMs?: KeepOptions['steadyMs']
  /** How long each unit may take to stop before it is ended by force. */
  readonly stopPatienceMs?: number
}

export interface Supervisor {
  /** Starts a unit and keeps it running; resolves once it is ready, rejects when it cannot be brought up at all. */
  start(unit: Unit): Promise<void>
  /** Stops everything, last started first; `around` sees each unit's stop. */
  stop(around?: (name: string, stop: () => Promise<void>) => Promise<void>): Promise<void>
  /** Ends everything at once. */
  kill(): void
}

/** Keeps the units of the embedded run running until it is told to stop. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { say, stopPatienceMs = 5_000, steadyMs = 30_000 } = options
  const { backOffMs = [100, 500, 1_000, 2_000, 5_000, 10_000] } = options
  const kept: KeptUnit[] = []
  let stopping = false

  function changed(): void {
    const pids = kept.map((unit) => [unit.name, unit.pid()] as const)
    options.changed?.(new Map(pids.filter((entry): entry is [string, number] => entry[1] !== undefined)))
  }

  return {
    async start(unit) {
      if (stopping) throw new Error('the system is stopping')
      const keeper = keepRunning(unit, { say, changed, backOffMs, steadyMs })
      kept.push(keeper)
      await keeper.ready
    },
    async stop(around = (_name, stop) => stop()) {
      stopping = true
      for (const keeper of kept.toReversed()) {
        await around(keeper.name, () => keeper.stop(stopPatienceMs))
      }
    },
    kill() {
      stopping = true
      for (const keeper of kept) keeper.kill()
    },
  }
}
