import type { Locator } from '@playwright/test'
import type { Phone } from './phone.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const moves = 12
const moveEveryMs = 16

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})

/** A place inside of an element, by shares of its width and height. */
export async function placeIn(element: Locator, across: number, down = 0.5): Promise<Point> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (box === null) throw new Error('there is nothing to touch: the element is not drawn')
  return { x: box.x + box.width * across, y: box.y + box.height * down }
}

/** Fingers that go down, move together in a fifth of a second, and come up: each from its first to its second place. */
export async function drag(
  { devtools }: Phone,
  ...fingers: readonly (readonly [Point, Point])[]
): Promise<void> {
  const at = (share: number) =>
    fingers.map(([from, to], id) => ({ ...between(from, to, share), id, radiusX: 4, radiusY: 4, force: 1 }))
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let move = 1; move <= moves; move += 1) {
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(move / moves) })
    await wait(moveEveryMs)
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

export async function tapAt({ page }: Phone, { x, y }: Point): Promise<void> {
  await page.touchscreen.tap(x, y)
}

/** Two fingers on a trackpad, or a wheel with ctrl. */
export async function turnWheel({ page }: Phone, at: Point, pixels: number): Promise<void> {
  await page.mouse.move(at.x, at.y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, pixels)
  await page.keyboard.up('Control')
}
