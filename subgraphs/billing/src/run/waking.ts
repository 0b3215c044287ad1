import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'

/** The workers of runs and of simulations; woken after a commit that gave them something to do. */
export const workerLoops = wokenLoops()
