import type { Logger } from '@aquacis/kit/runtime/log.ts'
import { keepSession } from '@aquacis/kit/runtime/messaging/standing-session.ts'
import { endedChannel } from './session-rows.ts'

/** The line on which other gateways tell which sessions ended. */
export interface EndedLine {
  /** Whether endings are heard at the moment. */
  readonly isOpen: boolean
  stop(): Promise<void>
}

export interface EndedLineOptions {
  readonly url: string
  readonly log: Logger
  /** Hears the id of each session that ends, whoever ended it. */
  readonly onEnded: (sessionId: string) => void
  /** Called whenever the line opens again: what ended since this instant was not heard. */
  readonly onReopened: (since: Date) => Promise<void>
}

const pingEveryMs = 5_000
const answerWithinMs = 3_000
/** An ending is dated when its transaction begins and heard when it ends. */
const overlapMs = 60_000

export function openEndedLine({ url, log, onEnded, onReopened }: EndedLineOptions): EndedLine {
  let isOpen = false
  let heardUntil = new Date()
  const line = keepSession(
    { url, name: 'gateway: ended sessions', log, answerWithinMs },
    async (session, standing) => {
      session.on('notification', ({ payload }) => {
        if (payload !== undefined) onEnded(payload)
      })
      try {
        await session.query(`listen ${endedChannel}`)
        await onReopened(new Date(heardUntil.getTime() - overlapMs))
        isOpen = true
        while (!standing.stopping) {
          heardUntil = new Date()
          await standing.wait(pingEveryMs)
          await session.query('select 1')
        }
      } finally {
        isOpen = false
      }
    },
  )
  return {
    get isOpen() {
      return isOpen
    },
    stop: () => line.stop(),
  }
}
