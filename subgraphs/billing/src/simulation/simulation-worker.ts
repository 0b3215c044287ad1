import { workerSignal } from '../run/waking.ts'
import type { WorkerRoom } from '../run/worker-room.ts'
import { runSimulation } from './run-simulation.ts'

const lookEveryMs = 5_000
const failedPauseMs = 5_000

/**
 * Starts to work on simulations, one at a time in all processes together; returns its stop, which waits for the page in hand. What
 * was not over then is begun anew by whoever starts next.
 */
export function startSimulationWorker(room: WorkerRoom): () => Promise<void> {
  const signal = workerSignal(room.database.pool)
  let stopping = false

  async function run(): Promise<void> {
    while (!stopping) {
      const pauseMs = await runSimulation(room, () => stopping).then(
        (worked) => (worked ? 0 : lookEveryMs),
        (error: unknown) => {
          room.log.warn({ err: error }, 'a simulation failed; it is tried again')
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
