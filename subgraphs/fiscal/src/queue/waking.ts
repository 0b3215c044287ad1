import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'

/** The queues of stamps, cancellations and receipts; woken after a commit that queued something. */
export const queueLoops = wokenLoops()
