import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { servedApp } from './built-app.ts'
import { layOutWhole, openScene, type View } from './open-scene.ts'
import type { Scene } from './scene.ts'
import { scenes } from './scenes.ts'

const origin = servedApp()

/** All pictures when they are taken anew; on every other run those of a phone, which show most of what can go wrong. */
const isTaking = process.env['AQUACIS_PICTURES'] === 'all'
const phone: View = { width: 360, colorScheme: 'light' }

function viewsOf({ isInDarkToo, isInContrastToo }: Scene): View[] {
  if (!isTaking) return [phone]
  const light = [360, 768, 1280].map((width): View => ({ width, colorScheme: 'light' }))
  const dark = [360, 1280].map((width): View => ({ width, colorScheme: 'dark' }))
  return [
    ...light,
    ...(isInDarkToo === undefined ? [] : dark),
    ...(isInContrastToo === undefined ? [] : [{ ...phone, isInContrast: true } as const]),
  ]
}

function suffixOf({ colorScheme, isInContrast }: View): string {
  if (isInContrast) return '-contrast'
  return colorScheme === 'dark' ? '-dark' : ''
}

for (const scene of scenes) {
  for (const view of viewsOf(scene)) {
    const name = `${scene.page}-${scene.state}-${view.width}${suffixOf(view)}`
    test(`${name} looks as it did, and stumbles nobody`, async ({ browser }) => {
      const page = await openScene(browser, origin, scene, view)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      const isWhole = scene.isWhole ?? true
      if (isWhole) await layOutWhole(page)
      // Letters are drawn a little differently by every machine; a thing that moved or is gone is more than that.
      await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: isWhole, maxDiffPixelRatio: 0.02 })
      await page.context().close()
    })
  }
}
