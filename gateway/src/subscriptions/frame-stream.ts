import type { ExecutionResult, GraphQLError } from 'graphql'

/** The frames of one client's subscription, in the form in which graphql-ws takes them. */
export interface FrameStream extends AsyncIterable<ExecutionResult> {
  next(): Promise<Turn>
  /** The client leaves. */
  return(): Promise<Turn>
  push(frame: ExecutionResult): void
  /** After the frames so far, the subscription is complete. */
  end(): void
  /** After the frames so far, the subscription ends with an error. */
  fail(error: GraphQLError): void
}

type Turn = IteratorResult<ExecutionResult, void>
type Ending = { readonly error: GraphQLError | null }

/** `onReturn` is called once when the client leaves before the end. Frames wait here only until they are sent. */
export function createFrameStream(onReturn: () => void): FrameStream {
  const frames: ExecutionResult[] = []
  let waiting: { resolve(turn: Turn): void; reject(error: Error): void } | null = null
  let ending: Ending | null = null

  function finish(how: Ending): void {
    if (ending !== null) return
    ending = how
    const waiter = waiting
    waiting = null
    if (how.error !== null) waiter?.reject(how.error)
    else waiter?.resolve({ done: true, value: undefined })
    // Its error was delivered: whoever asks again gets the end.
    if (waiter !== null) ending = { error: null }
  }

  return {
    push(frame) {
      if (ending !== null) return
      const waiter = waiting
      waiting = null
      if (waiter === null) frames.push(frame)
      else waiter.resolve({ done: false, value: frame })
    },
    end: () => finish({ error: null }),
    fail: (error) => finish({ error }),
    next() {
      const frame = frames.shift()
      if (frame !== undefined) return Promise.resolve({ done: false, value: frame })
      if (ending === null) return new Promise((resolve, reject) => (waiting = { resolve, reject }))
      const { error } = ending
      ending = { error: null }
      return error === null ? Promise.resolve({ done: true, value: undefined }) : Promise.reject(error)
    },
    return() {
      frames.length = 0
      if (ending === null) {
        finish({ error: null })
        onReturn()
      }
      return Promise.resolve({ done: true, value: undefined })
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
