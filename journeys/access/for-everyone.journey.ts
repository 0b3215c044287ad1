import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { servedApp } from '../pictures/built-app.ts'
import { openScene } from '../pictures/open-scene.ts'
import type { Scene } from '../pictures/scene.ts'
import { scenes } from '../pictures/scenes.ts'
import { cutOff } from './cut-off.ts'
import { walkByKey } from './stops.ts'

const origin = servedApp()

/** Each page once, as it is on most days. */
const pages = scenes.filter((scene, index) => scenes.findIndex(({ page }) => page === scene.page) === index)

async function openNarrow(browser: Parameters<typeof openScene>[0], scene: Scene): Promise<Page> {
  return openScene(browser, origin, scene, { width: 320, colorScheme: 'light' })
}

for (const scene of pages) {
  test(`${scene.page} is read at 320 px, with letters of twice the size, and walked by keys alone`, async ({
    browser,
  }) => {
    const page = await openNarrow(browser, scene)
    expect(await cutOff(page)).toEqual([])
    // Not among the rules that axe runs by itself; WCAG 2.2 asks it.
    const { violations } = await new AxeBuilder({ page })
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])

    const { stops, missed } = await walkByKey(page)
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([])
    expect(missed).toEqual([])

    expect(
      await page.evaluate(
        `document.getAnimations().filter((one) => one.effect.getComputedTiming().duration > 10).map((one) => one.animationName)`,
      ),
    ).toEqual([])

    await page.setViewportSize({ width: 768, height: 900 })
    await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
    expect(await cutOff(page)).toEqual([])
    await page.context().close()
  })
}

test('who listens is led: past the menu, to the page that was opened, and told where they are', async ({
  browser,
}) => {
  const home = pages.find(({ page }) => page === 'home')
  if (home === undefined) throw new Error('there is no picture of the home page')
  const page = await openNarrow(browser, home)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Ir al contenido' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const consumption = page.getByRole('navigation').getByRole('link', { name: 'Consumo' })
  await consumption.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^Consumo/)
  await expect(consumption).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.evaluate(`document.querySelector('main').contains(document.activeElement)`)).toBe(true)
  await page.context().close()
})
