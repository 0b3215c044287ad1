import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { AppWorker } from './system/app-worker.ts'
import { EmbeddedRun } from './system/embedded-run.ts'
import { type PushedMessage, PushService } from './system/push-service.ts'
import { people, signIn } from './system/sign-in.ts'
import { factsOfType } from './system/telemetry-rows.ts'

// A system of its own: Ana must subscribe before her meter has anything to tell. So there are no meters at first; then
// they tell their past, in which her toilet begins to run.
const beforeTheLeak = ['--meters', '2', '--no-fleet']
const withTheLeak = ['--meters', '2', '--history-months', '1', '--interval', '5000']

const folder = mkdtempSync(join(tmpdir(), 'aquacis-leak-push-'))
const data = join(folder, 'data')
let run: EmbeddedRun
let pushService: PushService

test.beforeAll(async () => {
  test.setTimeout(240_000)
  run = await EmbeddedRun.start(data, {}, { fleet: beforeTheLeak })
  pushService = await PushService.start()
})

test.afterAll(async () => {
  await pushService?.stop()
  await run?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A document of the app, asked as the app asks. */
async function ask(page: Page, operation: string, variables: object): Promise<Record<string, unknown>> {
  const known = JSON.parse(
    readFileSync(new URL('../schema/known-documents.json', import.meta.url), 'utf8'),
  ) as Record<string, string>
  const sha256Hash = Object.keys(known).find((hash) => known[hash]?.includes(` ${operation}`))
  const body = JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } })
  const answer = await page.evaluate(`fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-aquacis-csrf': '1' },
    body: ${JSON.stringify(body)},
  }).then((response) => response.json())`)
  const { data: answered } = answer as { data: Record<string, unknown> }
  return answered
}

test('a leak reaches the phone while the app is closed, and a tap opens it', async ({ browser }) => {
  test.setTimeout(360_000)
  const { origin, port } = run
  const context = await browser.newContext({ locale: 'es-MX', timezoneId: 'America/Mexico_City' })
  await context.grantPermissions(['notifications'], { origin })
  const page = await context.newPage()
  await signIn(page, origin, people.ana)
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')

  // The browser's own push service is out of reach: the simulated one stands in for it, and for the browser's keys.
  const { pushPublicKey } = await ask(page, 'PushPublicKey', {})
  const subscription = await pushService.subscribe(String(pushPublicKey))
  const input = { endpoint: subscription.endpoint, ...subscription.keys }
  expect(await ask(page, 'SubscribePush', { input })).toMatchObject({
    subscribePush: { __typename: 'PushSubscribed' },
  })
  const worker = await AppWorker.of(page, await context.newPage(), origin)
  await page.close()
  await run.stop()

  run = await EmbeddedRun.start(data, {}, { fleet: withTheLeak, port })
  const leak = await test.step('the leak is pushed', async () => {
    const leakOf = async () =>
      (await pushService.messages(subscription)).find(({ text }) => text.includes('fuga'))
    await expect.poll(leakOf, { timeout: 60_000 }).toBeDefined()
    return (await leakOf()) as PushedMessage
  })

  await test.step('within thirty seconds of its alert', async () => {
    const opened = await factsOfType(data, 'metering.AlertOpened')
    const message = JSON.parse(leak.text) as { path: string }
    const alert = opened.find(({ data: { alertId } }) => message.path === `/alertas/${alertId}`)
    expect(alert?.data).toMatchObject({ kind: 'LEAK', layer: 'NOTICE' })
    const tookMs = Date.parse(leak.at) - Date.parse(alert?.occurredAt ?? '')
    test.info().annotations.push({ type: 'alert to push service', description: `${tookMs} ms` })
    console.log(`From the alert to the push service: ${tookMs} ms`)
    expect(tookMs).toBeLessThan(30_000)
  })

  if (!worker.hasScreen) {
    const untried =
      'This browser shows no notifications: what the screen shows, and a tap on it, were not tried'
    console.log(`${untried}. Name a whole Chromium or Chrome in CHROMIUM_PATH.`)
    test.info().annotations.push({ type: 'not tried', description: untried })
    await context.close()
    return
  }

  await test.step('the browser shows it, once however often it comes', async () => {
    const { tag, title } = JSON.parse(leak.text) as { tag: string; title: string }
    for (let times = 0; times < 2; times += 1) await worker.push(leak.text)
    await expect
      .poll(() => worker.shown())
      .toEqual([{ tag, title, body: expect.stringMatching(/^Desde .* litros por hora, unos \$\d/) }])
    expect(title).toMatch(/^Parece que hay una fuga/)
  })

  await test.step('a tap opens the alert', async () => {
    const { tag, path } = JSON.parse(leak.text) as { tag: string; path: string }
    const open = await context.newPage()
    await open.goto(origin)
    await open.evaluate('navigator.serviceWorker.ready.then(() => true)')
    const visited: string[] = []
    open.on('framenavigated', (frame) => visited.push(frame.url()))
    await worker.tap(tag, 'mended')
    await expect.poll(() => visited).toContain(`${origin}${path}?verdict=FIXED`)
    await expect.poll(() => worker.shown()).toEqual([])
  })
  await context.close()
})
