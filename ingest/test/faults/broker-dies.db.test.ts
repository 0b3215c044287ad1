import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { silentLog } from '@aquacis/kit/testing/database.ts'
import { expect, test } from 'vitest'
import { startConsumer } from '../../src/edges/consumer/consumer.ts'

const busyMs = 100

/** Keeps the thread busy, as decoding does. */
function work(): void {
  for (const end = performance.now() + busyMs; performance.now() < end; );
}

test('what a broker has sent before it died is heard to the last message, though none can be answered any more', async () => {
  const broker = new Worker(new URL('./dying-broker.ts', import.meta.url))
  const [{ port }] = (await once(broker, 'message')) as [{ port: number }]
  const heard: string[] = []
  const way = startConsumer({
    url: `mqtt://127.0.0.1:${port}`,
    clientId: 'ingest',
    log: silentLog,
    hold({ value, acknowledge }) {
      heard.push(String(value.payload))
      if (heard.length === 1) work()
      acknowledge()
    },
    full: () => false,
    onRoom: () => undefined,
  })
  await once(broker, 'message')
  await broker.terminate()
  await expect.poll(way.trouble).toContain('no connection to the broker')
  expect(heard).toEqual(Array.from({ length: 200 }, (_, index) => `${index}`))
  await way.refuseNew()
  await way.close()
})
