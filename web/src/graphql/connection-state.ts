/** What is known about the way to the server. Only what happened counts: `navigator.onLine` lies. */
export interface ConnectionFacts {
  /** The live stream: never opened yet, up, or lost and being tried again. */
  readonly stream: 'unopened' | 'up' | 'lost'
  /** Whether the last request got an answer, whatever it said. */
  readonly answered: boolean | undefined
}

export type ConnectionEvent = 'stream-up' | 'stream-lost' | 'answered' | 'unanswered'

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline'

export const nothingKnown: ConnectionFacts = { stream: 'unopened', answered: undefined }

export function afterEvent(facts: ConnectionFacts, event: ConnectionEvent): ConnectionFacts {
  switch (event) {
    case 'stream-up':
      return { stream: 'up', answered: true }
    case 'stream-lost':
      return { ...facts, stream: 'lost' }
    case 'answered':
      return { ...facts, answered: true }
    case 'unanswered':
      return { ...facts, answered: false }
  }
}

export function describeConnection({ stream, answered }: ConnectionFacts): Connection {
  // A stream that still brings readings outweighs one request that failed.
  if (stream === 'up') return 'live'
  if (answered === false) return 'offline'
  return stream === 'lost' ? 'reconnecting' : 'connecting'
}
