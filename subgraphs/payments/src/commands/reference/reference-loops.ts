import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'

/** Charges to ask for, to look at or to cancel: woken by each commit that leaves one. */
export const chargeLoops = wokenLoops()

/** What providers told: woken by each notice that is kept. */
export const noticeLoops = wokenLoops()

/** Whoever follows references: woken by each commit that changes one. */
export const referenceLoops = wokenLoops()
