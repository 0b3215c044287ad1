import { AsyncLocalStorage } from 'node:async_hooks'
import { drawIdBytes } from './drawn-bytes.ts'

// One id follows a telegram or a request through every process: W3C Trace Context, https://www.w3.org/TR/trace-context/.

const current = new AsyncLocalStorage<string>()
const header = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-|$)/
const nothing = '0'.repeat(32)
const parentIdBytes = 8

/** A new trace id: 32 hexadecimal digits. */
export function newTraceId(): string {
  return drawIdBytes().toString('hex')
}

/** Runs `work` under a trace: `currentTraceId()` answers with it in everything that `work` calls or awaits. */
export function withTrace<T>(traceId: string, work: () => T): T {
  return current.run(traceId, work)
}

/** The trace under which this code runs; undefined outside of any. */
export function currentTraceId(): string | undefined {
  return current.getStore()
}

/** The `traceparent` header that hands a trace on to another process, sampled. */
export function traceparent(traceId: string): string {
  return `00-${traceId}-${drawIdBytes().toString('hex', 0, parentIdBytes)}-01`
}

/** The trace id of a `traceparent` header; undefined when there is none, or it is malformed or all zeros (§3.2.2.3). */
export function traceIdOf(traceparentHeader?: string): string | undefined {
  const traceId = traceparentHeader === undefined ? undefined : header.exec(traceparentHeader)?.[1]
  return traceId === nothing ? undefined : traceId
}
