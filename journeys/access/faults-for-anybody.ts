import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { breachesOf } from './breaches.ts'
import { cutOff } from './cut-off.ts'
import { walkByKey } from './stops.ts'

const smallPhone = { width: 320, height: 640 }

/**
 * What keeps somebody from a page: what axe finds by day and by night, what is cut off at 320 px or with letters of twice
 * the size, what the keyboard does not reach or does not show. Leaves the page as small as it was and the focus anywhere.
 */
export async function faultsForAnybody(page: Page): Promise<string[]> {
  await page.setViewportSize(smallPhone)
  // Not among the rules that axe runs by itself; WCAG 2.2 asks it.
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  const byDay = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const byNight = await breachesOf(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light' })
  const cut = await cutOff(page)
  const { stops, missed } = await walkByKey(page)
  return [
    ...byDay,
    ...byNight.map((breach) => `by night, ${breach}`),
    ...cut,
    ...(await cutOffWhenLarge(page)).map((fault) => `with large letters, ${fault}`),
    ...stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ...missed.map((element) => `no key leads to ${element}`),
  ]
}

async function cutOffWhenLarge(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 768, height: 900 })
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
  const growing = await page.evaluate<boolean>(`parseFloat(getComputedStyle(document.body).fontSize) >= 32`)
  const cut = await cutOff(page)
  await page.evaluate(`document.documentElement.style.fontSize = ''`)
  await page.setViewportSize(smallPhone)
  return growing ? cut : [...cut, 'they do not grow with those that the reader has chosen']
}
