import { systemViewer } from '@aquacis/kit/values/viewer.ts'
import { workableRuns } from '../store/run/billing-run.ts'
import { stepRun } from './step-run.ts'
import { workerLoops } from './waking.ts'
import type { WorkerRoom } from './worker-room.ts'

/** How a worker paces itself. */
export interface WorkerPace {
  /** How long to wait at most before looking whether another process left something to do. */
  readonly lookEveryMs: number
}

const usualPace: WorkerPace = { lookEveryMs: 2_000 }

/**
 * Starts to work on runs, page by page, as long as there is something to do; returns its stop, which waits for the page in
 * hand. Any number of processes may: each page is in one's hand at a time, and falls back when its holder dies.
 */
export function startRunWorker(room: WorkerRoom, pace: WorkerPace = usualPace): () => Promise<void> {
  const loop = workerLoops.start(room.database.pool, {
    /** Goes once around the runs. */
    async run(isStopping) {
      const runs = await room.database.transaction(systemViewer, workableRuns)
      let worked = false
      for (const id of runs) {
        if (isStopping()) break
        worked = (await stepRun(room, id)) || worked
      }
      return worked ? 0 : pace.lookEveryMs
    },
    failed: (error) => room.log.warn({ err: error }, 'a step of a billing run failed; it is tried again'),
  })
  return loop.stop
}
