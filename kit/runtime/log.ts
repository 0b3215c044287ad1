import { type DestinationStream, type Logger, pino } from 'pino'
import { currentTraceId } from './trace.ts'

export type { Logger } from 'pino'

/** Names under which secrets travel; their values never reach a log, at any of the first two levels. */
const secretNames = ['authorization', 'cookie', 'password', 'secret', 'token', 'email', 'connectionString']
const secretPaths = secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/**
 * The log of a process: one JSON object a line on standard output, with the trace it belongs to. Nothing personal
 * may be handed to it; what libraries put into their errors (the parameters of a statement, the row that broke a
 * constraint) is left out here.
 */
export function createLogger(processName: string, level = 'info', destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { process: processName },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      mixin: () => {
        const traceId = currentTraceId()
        return traceId === undefined ? {} : { traceId }
      },
      redact: { paths: secretPaths, censor: '…' },
      serializers: { err: loggedError, error: loggedError },
    },
    // Written at once: the last words before an exit are the ones that are needed.
    destination ?? pino.destination({ fd: 1, sync: true }),
  )
}

/** What of an error may be written down. */
export interface LoggedError {
  readonly type: string
  readonly message: string
  readonly code?: string | number
  readonly constraint?: string
  readonly stack?: string
  readonly cause?: LoggedError
}

const deepest = 5

/**
 * An error without personal data: its kind, its sentence, its stack and its cause. A statement's parameters
 * (drizzle appends them to the message) and a row's values (PostgreSQL's `detail`) are dropped.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error was thrown' }
  const code = propertyOf(error, 'code')
  const constraint = propertyOf(error, 'constraint')
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')
  return {
    type: error.constructor.name,
    message: messageWithoutValues(error),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(frames ? { stack: frames } : {}),
    ...(error.cause === undefined || depth >= deepest ? {} : { cause: loggedError(error.cause, depth + 1) }),
  }
}

function messageWithoutValues(error: Error): string {
  // DrizzleQueryError: "Failed query: select …\nparams: Ana,ana@…"
  const sentence = error.message.split(/\n?params: /, 1)[0] ?? ''
  // PostgreSQL quotes the value that it could not read: `invalid input syntax for type uuid: "…"`.
  return propertyOf(error, 'severity') === undefined ? sentence : sentence.replace(/: ".*$/s, ': "…"')
}

function propertyOf(error: Error, name: string): unknown {
  return Object.getOwnPropertyDescriptor(error, name)?.value
}
