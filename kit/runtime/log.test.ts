import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createLogger, loggedError } from './log.ts'
import { withTrace } from './trace.ts'

function logged(write: (log: ReturnType<typeof createLogger>) => void): {
  text: string
  line: Record<string, unknown>
} {
  let text = ''
  write(createLogger('metering', 'info', { write: (line) => (text += line) }))
  return { text, line: text === '' ? {} : JSON.parse(text) }
}

test('a line says which process, when, how grave, and under which trace', () => {
  const { line } = logged((log) =>
    withTrace('4bf92f3577b34da6a3ce929d0e0e4736', () => log.warn({ rows: 3 }, 'stored')),
  )
  expect(line).toMatchObject({
    level: 'warn',
    process: 'metering',
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    rows: 3,
    msg: 'stored',
  })
  expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
})

test('what is below the level is not written', () => {
  expect(logged((log) => log.debug('nobody reads this')).text).toBe('')
})

test('secrets are blotted out wherever they hang', () => {
  const { text } = logged((log) =>
    log.info({
      password: 'hunter2',
      headers: { authorization: 'Bearer hunter2' },
      a: { b: { email: 'hunter2' } },
    }),
  )
  expect(text).not.toContain('hunter2')
})

test('the parameters of a failed statement never reach the log', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "customer_pkey"'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(ana@ejemplo.mx) already exists.',
    constraint: 'customer_pkey',
  })
  const error = new DrizzleQueryError('insert into customer values ($1)', ['Ana Hernández'], cause)
  const { text, line } = logged((log) => log.error({ err: error }, 'an error was masked'))
  expect(text).not.toMatch(/Ana|ejemplo/)
  expect(line['err']).toMatchObject({
    type: 'DrizzleQueryError',
    message: 'Failed query: insert into customer values ($1)',
    cause: { code: '23505', constraint: 'customer_pkey' },
  })
})

test('the value that PostgreSQL could not read never reaches the log', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Ana"'), { severity: 'ERROR' })
  expect(loggedError(error).message).toBe('invalid input syntax for type uuid: "…"')
})

test('an error keeps its stack and its cause, and a circle of causes ends', () => {
  const error = new Error('outer')
  error.cause = error
  const written = loggedError(error)
  expect(written.stack).toMatch(/^\s+at .*log\.test\.ts/)
  expect(JSON.stringify(written).match(/outer/g)).toHaveLength(6)
  expect(loggedError('thrown text: Ana').message).toBe('not an Error was thrown')
})
