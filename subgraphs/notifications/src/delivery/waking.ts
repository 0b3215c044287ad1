import { wokenLoops } from '@aquacis/kit/runtime/messaging/woken-loops.ts'

/** The dispatchers; woken after a commit that queued deliveries: they go out now, not when somebody looks next. */
export const dispatcherLoops = wokenLoops()
