import * as v from 'valibot'
import type { Viewer } from '../values/viewer.ts'
import { unauthenticated } from './errors.ts'
import { type BatchVerifier, InvalidTokenError } from './internal-token.ts'
import type { Logger } from './log.ts'
import type { LiveFrames } from './subscription-events.ts'

/** A token lives 60 s; whoever has not brought another one half a minute later is gone, or may not listen any more. */
const renewedWithinMs = 90_000
const lookEveryMs = 15_000

/** The running subscriptions of one connection, each as long as its viewer's token is renewed. */
export interface RenewedSubscriptions {
  add(id: string, frames: LiveFrames, viewer: Viewer): void
  remove(id: string): void
  /**
   * Takes `{ renew: { ids, authorization: "Bearer …" } }`, as the gateway sends it with a ping: one token for the viewers
   * of so many subscriptions, in their order. A token that proves nothing, or another viewer, ends its subscription with
   * UNAUTHENTICATED; a right that is gone ends it with what its source says.
   */
  renew(payload: unknown): Promise<void>
  stop(): void
}

const renewalSchema = v.object({ renew: v.object({ ids: v.array(v.string()), authorization: v.string() }) })

interface Running {
  readonly frames: LiveFrames
  readonly viewer: Viewer
  untilMs: number
}

/** `now` in milliseconds is the monotonic clock except in tests of time. */
export function renewedSubscriptions(
  verify: BatchVerifier,
  log: Logger,
  now: () => number = () => performance.now(),
): RenewedSubscriptions {
  const running = new Map<string, Running>()
  const timer = setInterval(() => {
    for (const [id, { frames, untilMs }] of running) if (untilMs < now()) end(id, frames)
  }, lookEveryMs)
  timer.unref()

  function end(id: string, frames: LiveFrames): void {
    running.delete(id)
    frames.end(unauthenticated())
  }

  async function viewersOf(authorization: string): Promise<readonly Viewer[]> {
    try {
      return await verify(authorization.replace(/^Bearer /, ''))
    } catch (error) {
      if (!(error instanceof InvalidTokenError)) throw error
      log.debug({ reason: error.message }, 'subscriptions were not renewed')
      return []
    }
  }

  async function renewOne(id: string, viewer: Viewer | undefined): Promise<void> {
    const one = running.get(id)
    if (one === undefined) return
    if (viewer === undefined || !isSame(viewer, one.viewer)) return end(id, one.frames)
    one.untilMs = now() + renewedWithinMs
    await one.frames.renew(viewer)
  }

  return {
    add: (id, frames, viewer) => running.set(id, { frames, viewer, untilMs: now() + renewedWithinMs }),
    remove: (id) => running.delete(id),
    async renew(payload) {
      const read = v.safeParse(renewalSchema, payload)
      if (!read.success) return
      const { ids, authorization } = read.output.renew
      const viewers = await viewersOf(authorization)
      await Promise.all(ids.map((id, index) => renewOne(id, viewers[index])))
    },
    stop() {
      clearInterval(timer)
      running.clear()
    },
  }
}

/** Tokens are written in one order of names and offices, so that the same viewer is the same text. */
function isSame(one: Viewer, other: Viewer): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
