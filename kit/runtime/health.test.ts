import fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { createHealth, type Health, healthRoutes } from './health.ts'

async function asked(health: Health, path: string) {
  const server = fastify()
  onTestFinished(() => server.close())
  healthRoutes(server, health)
  const response = await server.inject(path)
  return { status: response.statusCode, report: response.json(), caching: response.headers['cache-control'] }
}

test('a process is ready when everything it stands on is', async () => {
  const health = createHealth('metering')
  health.check('database', async () => {})
  expect(await asked(health, '/ready')).toEqual({
    status: 200,
    report: { process: 'metering', status: 'ok', checks: [{ name: 'database', status: 'ok' }] },
    caching: 'no-store',
  })
})

test('what is wrong is said in words, and what is well beside it', async () => {
  const health = createHealth('metering')
  health.check('database', () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:5432')))
  health.check('outbox', async () => 'the oldest fact has waited 34 s in the outbox')
  health.check('event log', async () => {})
  const { status, report } = await asked(health, '/ready')
  expect(status).toBe(503)
  expect(report.checks).toEqual([
    { name: 'database', status: 'failing', reason: 'connect ECONNREFUSED 127.0.0.1:5432' },
    { name: 'outbox', status: 'failing', reason: 'the oldest fact has waited 34 s in the outbox' },
    { name: 'event log', status: 'ok' },
  ])
})

test('an engine that does not answer is as bad as one that refuses', async () => {
  const health = createHealth('metering', { probeTimeoutMs: 5 })
  health.check('database', () => new Promise<void>(() => {}))
  const { checks } = await health.ready()
  expect(checks).toEqual([{ name: 'database', status: 'failing', reason: 'no answer within 5 ms' }])
})

test('every address that was tried is named', async () => {
  const health = createHealth('metering')
  const tried = new AggregateError([new Error('refused by ::1'), new Error('refused by 127.0.0.1')])
  health.check('database', () => Promise.reject(tried))
  expect((await health.ready()).checks[0]?.reason).toBe('refused by ::1; refused by 127.0.0.1')
})

test('a process whose engines are away is alive, and tells what it last knew', async () => {
  const health = createHealth('metering')
  health.check('database', async () => 'gone')
  await health.ready()
  expect(await asked(health, '/health')).toMatchObject({
    status: 200,
    report: { status: 'ok', checks: [{ name: 'database', status: 'failing', reason: 'gone' }] },
  })
})

test('a process that is stopping takes no new work', async () => {
  const health = createHealth('metering')
  health.closing('the process is stopping')
  expect(await asked(health, '/ready')).toMatchObject({
    status: 503,
    report: { checks: [{ name: 'process', reason: 'the process is stopping' }] },
  })
})

test('tells facts beside the checks, as they are now', async () => {
  const health = createHealth('things')
  let version = 'first'
  health.fact('version', () => version)
  expect(health.live().facts).toEqual({ version: 'first' })
  version = 'second'
  expect((await health.ready()).facts).toEqual({ version: 'second' })
})
