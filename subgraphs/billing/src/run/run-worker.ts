import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { workableRuns } from '../store/run/billing-run.ts'
import { stepRun } from './step-run.ts'
import { workerSignal } from './waking.ts'
import type { WorkerRoom } from './worker-room.ts'

/** How a worker paces itself. */
export interface WorkerPace {
  /** How long to wait at most before looking whether another process left something to do. */
  readonly lookEveryMs: number
}

const usualPace: WorkerPace = { lookEveryMs: 2_000 }
const failedPauseMs = 1_000

/**
 * Starts to work on runs, page by page, as long as there is something to do; returns its stop, which waits for the page in
 * hand. Any number of processes may: each page is in one's hand at a time, and falls back when its holder dies.
 */
export function startRunWorker(room: WorkerRoom, pace: WorkerPace = usualPace): () => Promise<void> {
  const signal = workerSignal(room.database.pool)
  let stopping = false

  /** Goes once around the runs; says whether there was something to do. */
  async function round(): Promise<boolean> {
    const runs = await room.database.transaction(systemViewer, workableRuns)
    let worked = false
    for (const id of runs) {
      if (stopping) return false
      worked = (await stepRun(room, id)) || worked
    }
    return worked
  }

  async function run(): Promise<void> {
    while (!stopping) {
      const pauseMs = await round().then(
        (worked) => (worked ? 0 : pace.lookEveryMs),
        (error: unknown) => {
          room.log.warn({ err: error }, 'a step of a billing run failed; it is tried again')
          return failedPauseMs
        },
      )
      if (!stopping && pauseMs > 0) await signal.wait(pauseMs)
    }
  }

  const running = run()
  return async () => {
    stopping = true
    signal.raise()
    await running
    signal.end()
  }
}
