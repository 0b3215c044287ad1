import type { SubscriptionForwarder } from '@urql/vue'
import type { Client } from 'graphql-ws'
import { noteAnswer, noteConnection } from '../connection.ts'
import { waitBeforeTry, waitOrWake } from './back-off.ts'

const pingEveryMs = 15_000
const pongWithinMs = 5_000

async function openStream(
  url: () => string,
  onLost: () => void,
  mayOpen: (() => Promise<void>) | undefined,
): Promise<Client> {
  // Fetched when there is a meter to listen to, and the page stands: the first picture does not wait for it.
  if (mayOpen !== undefined) await mayOpen()
  const { createClient } = await import('graphql-ws')
  let pongOverdue: ReturnType<typeof setTimeout> | undefined
  let opened = 0
  const stream = createClient({
    url,
    // Counted, and not drawn: phones that hear the same under the same id are sent the same bytes.
    generateID() {
      opened += 1
      return String(opened)
    },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: (tries) => waitOrWake(waitBeforeTry(tries)),
    shouldRetry: () => true,
    // Changing from one contract to another keeps the socket.
    lazyCloseTimeout: 2_000,
    // A phone that changes networks keeps a dead socket open for minutes: ask, and give up on silence.
    keepAlive: pingEveryMs,
    connectionAckWaitTimeout: 10_000,
    on: {
      connected: () => noteConnection('stream-up'),
      message: noteAnswer,
      ping: (received) => {
        if (!received) pongOverdue = setTimeout(() => stream.terminate(), pongWithinMs)
      },
      pong: () => clearTimeout(pongOverdue),
      closed: () => {
        clearTimeout(pongOverdue)
        noteConnection('stream-lost')
        onLost()
      },
    },
  })
  // Told that the network is gone, look: a socket opened anew says the truth.
  window.addEventListener('offline', () => stream.terminate())
  return stream
}

export interface LiveStreamOptions {
  /** Asked at each attempt to open it. */
  readonly url: () => string
  /** The socket closed or could not be opened: a moment to look whether the server, and the session, are still there. */
  readonly onLost: () => void
  /** Something was missed that does not come again: what is shown has to be asked for anew. */
  readonly onMissed: () => void
  /** When the first one may be opened; at once if left out. */
  readonly mayOpen?: () => Promise<void>
}

/** What the server says beside the data of a frame: where the stream stands, and whether something was missed. */
interface FrameExtensions {
  readonly resume?: unknown
  readonly refetch?: boolean
}

/**
 * Forwards subscriptions by their hash alone, and asks again when the server ends one: a restart behind the gateway
 * completes or refuses the running ones, which is no reason for the figures to stand still. Each time it says where it
 * stopped, and gets what it missed, or is told that it missed something.
 */
export function createLiveStream({
  url,
  onLost,
  onMissed,
  mayOpen,
}: LiveStreamOptions): SubscriptionForwarder {
  let opening: Promise<Client> | undefined
  const opened = () => {
    opening ??= openStream(url, onLost, mayOpen)
    // Its file could not be fetched: that is no reason not to try again.
    opening.catch(() => {
      opening = undefined
    })
    return opening
  }
  return ({ operationName, variables, extensions }) => ({
    subscribe(sink) {
      let done = false
      let tries = 0
      let stop = () => {}
      const payload = {
        query: '',
        operationName: operationName ?? null,
        variables: variables ?? null,
        // Read anew at each attempt, so it says where this one stopped.
        extensions: { ...extensions, resume: null as unknown },
      }
      const hear = (result: Record<string, unknown>) => {
        if (result['errors'] === undefined) tries = 0
        const { resume, refetch } = (result['extensions'] ?? {}) as FrameExtensions
        if (resume !== undefined) payload.extensions.resume = resume
        if (refetch === true) onMissed()
        // A frame that only says where the stream stands is no news.
        const isNews = result['data'] !== null || result['errors'] !== undefined
        if (isNews) sink.next(result as Parameters<typeof sink.next>[0])
      }
      const listen = (stream: Client) => {
        if (done) return
        stop = stream.subscribe<Record<string, unknown>, unknown>(payload, {
          next: (result) => hear({ ...result }),
          error: askAgain,
          complete: askAgain,
        })
      }
      const ask = () => {
        if (!done) void opened().then(listen, askAgain)
      }
      const askAgain = () => {
        if (done) return
        onLost()
        void waitOrWake(waitBeforeTry(tries++)).then(ask)
      }
      ask()
      return {
        unsubscribe: () => {
          done = true
          stop()
        },
      }
    },
  })
}
