import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A place between two statements of a process: before one that writes, or in the COMMIT of what it wrote. */
export interface Step {
  readonly point: 'BEFORE' | 'IN_COMMIT'
  /** Its words, without parameters. */
  readonly statement: string
  /** All that its transaction sent so far, parameters too, as it went over the wire. */
  readonly sent: string
}

/** Stands between a process and its database, on this machine alone. */
export interface StatementRelay {
  /** The database's address by way of the relay. */
  readonly url: string
  /** Every step that the process came to, in their order. */
  readonly steps: readonly Step[]
  /** Settles when the process stands at the step that was waited for. */
  readonly held: Promise<void>
  close(): Promise<void>
}

/**
 * Hands all on both ways, until a step is the one to hold: a statement that stands before the server goes no further, and a COMMIT
 * that is held still goes to the server, whose answer never comes back. Dying before a statement that only reads is dying before the
 * next one that writes, so those are no steps.
 */
export async function statementRelay(
  url: string,
  holdsAt: (step: Step, number: number) => boolean,
): Promise<StatementRelay> {
  const server = new URL(url)
  const { promise: held, resolve: hold } = Promise.withResolvers<void>()
  const sockets = new Set<Socket>()
  const steps: Step[] = []
  const passes = (step: Step) => {
    steps.push(step)
    const isHeld = holdsAt(step, steps.length - 1)
    if (isHeld) hold()
    return !isHeld
  }
  const relay = createServer((client) => {
    const upstream = connect(Number(server.port), server.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true))
      // One that was killed leaves the other end: that is what is tried here.
      socket.on('error', () => {})
    }
    // Not destroyed: what is on its way to the server arrives there first.
    client.on('close', () => upstream.end())
    upstream.on('close', () => client.destroy())
    const way = wayOf(passes)
    client.on('data', (chunk) => {
      for (const message of way.forth(chunk)) upstream.write(message)
    })
    upstream.on('data', (chunk) => {
      if (way.isOpen()) client.write(chunk)
    })
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const own = new URL(url)
  own.hostname = '127.0.0.1'
  own.port = String((relay.address() as AddressInfo).port)
  return {
    url: own.href,
    steps,
    held,
    async close() {
      for (const socket of sockets) socket.destroy()
      relay.close()
      await once(relay, 'close')
    },
  }
}

/** One connection's way to the server. */
function wayOf(passes: (step: Step) => boolean) {
  const messages = messagesOf()
  let sent = ''
  let wrote = false
  let isOpen = true

  /** Whether a message goes on to the server. */
  function goesOn(message: Buffer): boolean {
    const statement = statementIn(message)
    if (statement !== null && /^\s*begin\b/i.test(statement)) sent = ''
    sent += message.toString('latin1')
    if (statement === null) return true
    if (isWriting(statement)) {
      wrote = true
      return passes({ point: 'BEFORE', statement, sent })
    }
    if (statement !== 'commit' || !wrote) return true
    wrote = false
    if (!passes({ point: 'BEFORE', statement, sent })) return false
    isOpen = passes({ point: 'IN_COMMIT', statement, sent })
    return true
  }

  return {
    /** What of it goes on. */
    forth(chunk: Buffer): Buffer[] {
      const on: Buffer[] = []
      for (const message of messages(chunk)) {
        if (!isOpen) break
        if (goesOn(message)) on.push(message)
        else isOpen = false
      }
      return on
    },
    isOpen: () => isOpen,
  }
}

/** Cuts what comes in any pieces into messages (PostgreSQL manual, “Message Formats”); the first has no type before its length. */
function messagesOf(): (chunk: Buffer) => Buffer[] {
  let rest: Buffer = Buffer.alloc(0)
  let typeBytes = 0
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const whole: Buffer[] = []
    while (rest.length >= typeBytes + 4) {
      const length = typeBytes + rest.readInt32BE(typeBytes)
      if (rest.length < length) break
      whole.push(rest.subarray(0, length))
      rest = rest.subarray(length)
      typeBytes = 1
    }
    return whole
  }
}

/** The words of a simple query, or of one that is parsed; null for any other message. */
function statementIn(message: Buffer): string | null {
  const [type, ...texts] = [message.toString('latin1', 0, 1), ...message.toString('utf8', 5).split('\0')]
  if (type === 'Q') return texts[0] ?? ''
  return type === 'P' ? (texts[1] ?? '') : null
}

function isWriting(statement: string): boolean {
  const withoutLocks = statement.replaceAll(/\bfor\s+(no\s+key\s+)?update\b/gi, '')
  return /\b(insert\s+into|delete\s+from|merge\s+into|update)\b|^\s*copy\b/i.test(withoutLocks)
}
