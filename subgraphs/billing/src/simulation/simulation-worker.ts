import { workerLoops } from '../run/waking.ts'
import type { WorkerRoom } from '../run/worker-room.ts'
import { runSimulation } from './run-simulation.ts'

const lookEveryMs = 5_000

/**
 * Starts to work on simulations, one at a time in all processes together; returns its stop, which waits for the page in hand. What
 * was not over then is begun anew by whoever starts next.
 */
export function startSimulationWorker(room: WorkerRoom): () => Promise<void> {
  const loop = workerLoops.start(room.database.pool, {
    run: async (isStopping) => ((await runSimulation(room, isStopping)) ? 0 : lookEveryMs),
    failed: (error) => room.log.warn({ err: error }, 'a simulation failed; it is tried again'),
  })
  return loop.stop
}
