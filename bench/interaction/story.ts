import type { Locator, Page } from '@playwright/test'
import { drag, placeIn, tapAt, turnWheel } from './hand.ts'
import type { Phone } from './phone.ts'
import type { Answered } from './score.ts'
import type { Visitor } from './visitor.ts'

/** Makes one movement, waits until the page rests, and keeps what it came to. */
type Tell = (kind: string, movement: () => Promise<unknown>) => Promise<void>

interface Scene {
  readonly phone: Phone
  readonly page: Page
  readonly tell: Tell
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index)
const menu = (page: Page, name: string) => page.locator('nav.menu').getByRole('link', { name })
const segment = (page: Page, name: string) => page.locator('.segment', { hasText: name })
const chart = (page: Page) => page.locator('.time-chart .plot')

/** Nothing on the page waits for an answer any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await page.locator('[aria-busy], .skeleton-block').first().waitFor({ state: 'detached' })
}

async function walk({ page, tell }: Scene): Promise<void> {
  for (const name of ['Inicio', 'Consumo', 'Alertas', 'Ajustes', 'Inicio', 'Alertas', 'Consumo']) {
    await tell('another page', () => menu(page, name).tap())
    await settled(page)
  }
}

async function turnPages({ page, tell }: Scene): Promise<void> {
  for (const name of ['Día', 'Mes', 'Hora', 'Mes', 'Día', 'Hora']) {
    await tell('hour, day, month', () => segment(page, name).tap())
    await settled(page)
  }
  for (const name of ['Periodo anterior', 'Periodo siguiente']) {
    for (const _ of times(4))
      await tell('a period back or on', () => page.getByRole('button', { name }).tap())
  }
}

async function touchChart({ phone, page, tell }: Scene): Promise<void> {
  const plot = chart(page)
  for (const [from, to] of [
    [0.2, 0.9],
    [0.2, 0.9],
    [0.1, 0.8],
    [0.9, 0.2],
  ] as const) {
    const fingers = [await placeIn(plot, from), await placeIn(plot, to)] as const
    await tell('pan', () => drag(phone, fingers))
  }
  for (const across of [0.15, 0.4, 0.6, 0.85]) {
    const place = await placeIn(plot, across)
    await tell('a bar is read', () => tapAt(phone, place))
  }
  // From a day out to a year and back. The chart moves as words above it come and go: each time it is looked for anew.
  const apart = [0.1, 0.9] as const
  const near = [0.4, 0.6] as const
  for (const [from, to] of [...times(3).map(() => [apart, near]), ...times(3).map(() => [near, apart])]) {
    if (from === undefined || to === undefined) continue
    const left = [await placeIn(plot, from[0]), await placeIn(plot, to[0])] as const
    const right = [await placeIn(plot, from[1]), await placeIn(plot, to[1])] as const
    await tell('pinch', () => drag(phone, left, right))
  }
  for (const pixels of [300, 300, 300, 300, -300, -300, -300, -300]) {
    await tell('wheel', async () => turnWheel(phone, await placeIn(plot, 0.5), pixels))
  }
}

async function readByKeys({ page, tell }: Scene): Promise<void> {
  await page.locator('.time-chart .reader').focus()
  const keys = [
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    '-',
    '-',
    '-',
    '+',
    '+',
    '+',
    'Home',
    'End',
  ]
  for (const key of keys) await tell('keys on the chart', () => page.keyboard.press(key))
}

async function openLooks({ page, tell }: Scene): Promise<void> {
  // Back from wherever the keys led: maybe to days that have not come yet, of which there is no look.
  await segment(page, 'Día').tap()
  await settled(page)
  await tell('calendar', () => segment(page, 'Calendario').tap())
  await settled(page)
  const days = page.locator('.calendar-heat button, .calendar-heat [role=gridcell]')
  await days.first().waitFor()
  const known = await days.count()
  for (const index of [1, 4, 7, 10]) {
    if (index < known) await tell('a day of the calendar', () => days.nth(index).tap())
  }
  await tell('litres in the calendar', () => page.getByText('Ver los litros de cada día').tap())
  for (const name of ['Tabla', 'Gráfica', 'Tabla']) await tell('table', () => segment(page, name).tap())
  await tell('table', () => segment(page, 'Mes').tap())
  await tell('table', () => segment(page, 'Hora').tap())
}

async function openAlert({ page, tell }: Scene): Promise<void> {
  await menu(page, 'Alertas').tap()
  await settled(page)
  const rows = page.locator('main a[href^="/alertas/"]:not([href*="avisame"])')
  for (const index of times(Math.min(2, await rows.count()))) {
    await tell('an alert opens', () => rows.nth(index).tap())
    await settled(page)
    await tell('an alert closes', () =>
      page.locator('main').getByRole('link', { name: 'Alertas' }).first().tap(),
    )
    await settled(page)
  }
  await tell('notices', () => page.locator('header .marks a').tap())
  await settled(page)
}

async function write(page: Page, tell: Tell, field: Locator, text: string): Promise<void> {
  await tell('a field is touched', () => field.tap())
  for (const letter of text) await tell('writing', () => page.keyboard.press(letter))
}

async function fillIn({ page, tell }: Scene, visitor: Visitor): Promise<void> {
  await page.goto(visitor.addressOf('/alertas/avisame/dia'))
  await settled(page)
  await write(page, tell, page.locator('main input').last(), '650')
  await page.goto(visitor.addressOf('/agregar-contrato'))
  await settled(page)
  await write(page, tell, page.locator('main input[type=text]').first(), '442761')
}

async function changeContract({ page, tell }: Scene): Promise<void> {
  await menu(page, 'Inicio').tap()
  await settled(page)
  const choice = page.locator('.choice-field.heading select')
  if ((await choice.count()) === 0) return
  await choice.focus()
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']) {
    await tell('another contract', () => page.keyboard.press(key))
    await settled(page)
  }
}

/** An evening with the app, from its opening on: every kind of movement that its pages know. */
export async function tellStory(phone: Phone, visitor: Visitor): Promise<Answered[]> {
  const { page } = phone
  const answers: Answered[] = []
  const tell: Tell = async (kind, movement) => {
    await movement()
    answers.push({ kind, ...(await phone.told()), movements: 1 })
  }
  const scene = { phone, page, tell }
  await page.goto(visitor.addressOf('/'))
  await menu(page, 'Consumo').waitFor()
  await tell('a tap while it opens', () => menu(page, 'Consumo').tap())
  await settled(page)
  // What comes after the first picture, and what the app keeps on the device.
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  await phone.told()
  await walk(scene)
  await turnPages(scene)
  await touchChart(scene)
  await readByKeys(scene)
  await openLooks(scene)
  await changeContract(scene)
  await openAlert(scene)
  await fillIn(scene, visitor)
  return answers
}
