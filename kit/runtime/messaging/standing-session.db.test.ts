import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { afterEach, expect, inject, test } from 'vitest'
import { collected } from '../../testing/collected.ts'
import { silentLog } from '../../testing/database.ts'
import { keepSession } from './standing-session.ts'

const cleanUps: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const admin = () => inject('postgresUrl')

/** A wire to the server; the connections made so far can be made to swallow everything, as a broken network does. */
async function wire() {
  const sockets = new Set<Socket>()
  let silenced: ReadonlySet<Socket> = new Set()
  const server = createServer((near) => {
    const { hostname, port } = new URL(admin())
    const far = connect(Number(port), hostname)
    const ways = [
      [near, far],
      [far, near],
    ] as const
    for (const [from, to] of ways) {
      sockets.add(from)
      from.on('error', () => {})
      from.on('data', (bytes) => silenced.has(from) || to.write(bytes))
      from.on('close', () => silenced.has(from) || to.destroy())
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  const url = new URL(admin())
  url.port = String((server.address() as AddressInfo).port)
  const silence = () => {
    silenced = new Set(sockets)
  }
  return { url: url.href, silence }
}

test('a session whose peer has fallen silent is given up for another', async () => {
  const { url, silence } = await wire()
  const sessions = collected<unknown>()
  const beats = collected<number>()
  const kept = keepSession(
    { url, name: 'silenced', log: silentLog, answerWithinMs: 200 },
    async (session, standing) => {
      sessions.push((await session.query('select pg_backend_pid() as pid')).rows[0])
      while (!standing.stopping) {
        await session.query('select 1')
        beats.push(1)
        await standing.wait(5)
      }
    },
  )
  cleanUps.push(kept.stop)
  await beats.until(({ length }) => length > 3)
  silence()
  await sessions.until(({ length }) => length === 2)
  expect(sessions.items[0]).not.toEqual(sessions.items[1])
})

test('a session that is dropped is followed by another, and stopping ends the last', async () => {
  const pids = collected<number>()
  const kept = keepSession({ url: admin(), name: 'dropped', log: silentLog }, async (session, standing) => {
    pids.push((await session.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid ?? 0)
    while (!standing.stopping) {
      await standing.wait(60_000)
      await session.query('select 1')
    }
  })
  await pids.until(({ length }) => length === 1)
  const other = new Client({ connectionString: admin() })
  await other.connect()
  await other.query('select pg_terminate_backend($1, 5000)', [pids.items[0]])
  await pids.until(({ length }) => length === 2)
  await kept.stop()
  const left = await other.query(
    `select from pg_stat_activity where application_name = 'dropped' and state <> 'active'`,
  )
  await other.end()
  expect(left.rowCount).toBe(0)
})

test('stopping does not wait for a peer that does not answer', async () => {
  const { url, silence } = await wire()
  const opened = Promise.withResolvers<void>()
  const kept = keepSession({ url, name: 'silenced', log: silentLog }, async (session, standing) => {
    await session.query('select 1')
    opened.resolve()
    while (!standing.stopping) await standing.wait(60_000)
  })
  await opened.promise
  silence()
  const from = performance.now()
  await kept.stop()
  expect(performance.now() - from).toBeLessThan(20_000)
})
