import type { Browser, Page } from '@playwright/test'
import { answerAsOffice } from './console/answers.ts'
import type { Scene } from './scene.ts'

/** A Friday evening in Mexico City: the invented house has one past, so each picture is the same at every taking. */
const friday = new Date('2026-11-21T00:42:12.000Z')

/** The bar at the thumb floats over the page; on a picture of all of it, it stands at its end. */
const wholePage = `@media (max-width: 899px) {
  .frame { padding-block-end: 0 !important }
  .menu { position: static !important; order: 9 }
}`

export interface View {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
  /** The colours are the device's own. */
  readonly isInContrast?: true
}

/** Opens a scene as somebody sees it, still and at its instant. The caller closes its context. */
export async function openScene(browser: Browser, origin: string, scene: Scene, view: View): Promise<Page> {
  const { width, colorScheme, isInContrast } = view
  const context = await browser.newContext({
    viewport: { width, height: width < 700 ? 740 : 900 },
    hasTouch: width < 700,
    colorScheme,
    forcedColors: isInContrast === undefined ? 'none' : 'active',
    reducedMotion: 'reduce',
    // Styles for the picture come from outside of the app.
    bypassCSP: true,
    serviceWorkers: 'block',
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(friday)
  if (scene.page !== 'first-visit') {
    await page.addInitScript("localStorage.setItem('aquacis.first-visit', 'done')")
  }
  if (scene.scenario !== null) {
    await page.addInitScript(`sessionStorage.setItem('aquacis.demonstration', '${scene.scenario}')`)
  }
  if (scene.office !== undefined) await answerAsOffice(page, scene.office)
  await page.goto(`${origin}${scene.path}`)
  await page.locator('#app > *').first().waitFor()
  if (scene.page === 'first-visit') await page.getByRole('dialog').waitFor()
  if (scene.isLoading === undefined) {
    // Both at once: while a page waits it has a heading too, and between that and its own parts there is a moment with none.
    await page.waitForFunction(
      "document.querySelector('h1') !== null && document.querySelector('[aria-busy], .skeleton-block') === null",
    )
  } else {
    // The block comes with the page's own chunk, and fades in.
    await page.locator('.skeleton-block').first().waitFor({ state: 'attached' })
    await page.waitForFunction(
      "[...document.querySelectorAll('.skeleton-block')].some((block) => getComputedStyle(block).opacity > 0.5)",
    )
  }
  await scene.act?.(page)
  await page.evaluate('document.fonts.ready.then(() => true)')
  return page
}

/** Lays the page out for a picture of all of it. */
export async function layOutWhole(page: Page): Promise<void> {
  // What sticks to the window stands where the page begins.
  await page.evaluate('scrollTo(0, 0)')
  await page.addStyleTag({ content: wholePage })
}
