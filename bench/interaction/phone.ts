import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../infra/checks/src/find-browser.ts'

/** Stands in every page before anything else: what the browser says of interactions, and of pictures that took long. */
const observer = `(() => {
  const told = { interactions: {}, frames: [] }
  Object.defineProperty(globalThis, 'aquacisTold', { value: told })
  // The events of one touch are one interaction: its slowest event counts.
  const hear = ({ interactionId, duration }) => {
    if (interactionId) told.interactions[interactionId] = Math.max(told.interactions[interactionId] ?? 0, duration)
  }
  new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type: 'event', durationThreshold: 16, buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => told.frames.push(duration))).observe({ type: 'long-animation-frame', buffered: true })
})()`

/** Waits until two pictures were drawn and the page has nothing left to do; what a picture is told of comes after it. */
const rest = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  requestIdleCallback(() => setTimeout(resolve, 120), { timeout: 3000 }))))`

const takeTold = `(() => {
  const { interactions, frames } = aquacisTold
  aquacisTold.interactions = {}
  aquacisTold.frames = []
  return { interactionsMs: Object.values(interactions), framesMs: frames }
})()`

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
const slowdown = 4

/** A phone in a hand: a browser that has never been there, its processor slowed down four times. */
export interface Phone {
  readonly page: Page
  readonly devtools: CDPSession
  /** What was told since it was last asked, once the page rests. */
  told(): Promise<{ readonly interactionsMs: readonly number[]; readonly framesMs: readonly number[] }>
  close(): Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  const { executablePath } = await findBrowser()
  return chromium.launch({ executablePath, args })
}

export async function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
  })
}

export async function openPhone(context: BrowserContext): Promise<Phone> {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.addInitScript(observer)
  await page.addInitScript("localStorage.setItem('aquacis.first-visit', 'done')")
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return {
    page,
    devtools,
    async told() {
      await page.evaluate(rest)
      return page.evaluate(takeTold)
    },
    close: () => context.close(),
  }
}
