import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startPsp } from '../start-psp.ts'
import { openShop, orderOf, privateKey, publicKey } from '../test/shop.ts'

test('a webhook that nobody took is brought after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'psp-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const stateFile = join(folder, 'psp.json')
  await using shop = await openShop({ stateFile })
  shop.answers.push(...Array.from({ length: 50 }, () => 503))
  await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'cash' }))
  await expect.poll(() => shop.came.length).toBeGreaterThanOrEqual(2)
  await shop.psp.close()
  shop.answers.length = 0
  shop.came.length = 0
  const psp = await startPsp({ privateKey, publicKey, stateFile })
  onTestFinished(() => psp.close())
  await psp.idle()
  expect(new Set(shop.came.map(({ type }) => type))).toEqual(
    new Set(['order.created', 'order.pending_payment']),
  )
  expect(shop.came.every(({ isSigned }) => isSigned)).toBe(true)
})

test('with a state file, a restart forgets neither money nor keys nor who listens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'psp-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const stateFile = join(folder, 'state', 'psp.json')
  const before = await (async () => {
    await using shop = await openShop({ stateFile })
    const { body: order } = await shop.ask('POST', '/conekta/orders', orderOf(20_000, { type: 'spei' }))
    const { clabe } = order.charges.data[0].payment_method
    await shop.ask('POST', '/control/spei', { clabe, amount: 5_000 })
    await shop.ask('PUT', '/control/clock', { advanceMs: 86_400_000 })
    const read = await shop.ask('GET', `/conekta/orders/${order.id}`)
    return { order: read.body, keys: (await shop.ask('GET', '/conekta/webhook_keys')).body.data }
  })()
  const psp = await startPsp({ privateKey, publicKey, stateFile })
  onTestFinished(() => psp.close())
  const ask = async (path: string) => {
    const response = await fetch(psp.url + path, { headers: { authorization: `Bearer ${privateKey}` } })
    return JSON.parse(await response.text())
  }
  expect(await ask(`/conekta/orders/${before.order.id}`)).toEqual(before.order)
  expect((await ask('/conekta/webhook_keys')).data).toEqual(before.keys)
  const { now } = await ask('/control/clock')
  expect(Date.parse(now) - Date.now()).toBeGreaterThan(86_000_000)
})
