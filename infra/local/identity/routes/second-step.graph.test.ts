import { afterAll, expect, test } from 'vitest'
import { fromBase32 } from '../factors/base32.ts'
import { codeOf, stepAt } from '../factors/totp.ts'
import { CookieBrowser, type Page } from '../test/cookie-browser.ts'
import { hiddenValue } from '../test/form-values.ts'
import { openIdentityStage, password } from '../test/identity-stage.ts'

const stage = await openIdentityStage()
const { issuer, begin } = stage
afterAll(() => stage.close())

const teresa = { email: 'teresa@ejemplo.mx', password }
const uidOf = (page: Page) => /\/sign-in\/([\w-]+)/.exec(page.url)?.[1] ?? ''
/** A code of now, or of the next half minute: both are still taken where that has begun before they arrive. */
const codeAt = (secret: string, stepsLater: 0 | 1) =>
  codeOf(fromBase32(secret), stepAt(new Date()) + stepsLater)

/** Shows the password; answers with the page that asks for more. */
async function withPassword(browser: CookieBrowser) {
  const begun = await begin(browser)
  const asked = await browser.open(begun.page.url, teresa)
  return { ...begun, asked, uid: uidOf(begun.page) }
}

async function secretOfTeresa(): Promise<string> {
  const browser = new CookieBrowser(issuer)
  const { asked, uid } = await withPassword(browser)
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(asked.text)?.[1]?.replaceAll(' ', '') ?? ''
  const form = { step: hiddenValue(asked, 'step'), code: codeAt(secret, 0) }
  await browser.open(`${issuer}/sign-in/${uid}/enrol`, form)
  return secret
}

/** One after the other, as a person lives it: set up, then used. */
test('staff set up an app at their first sign-in, and are then asked for its code', async () => {
  const browser = new CookieBrowser(issuer)
  const { asked, uid, redeem } = await withPassword(browser)
  expect(asked.text).toContain('segundo paso')
  expect(asked.text).toContain('<svg')
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(asked.text)?.[1]?.replaceAll(' ', '') ?? ''
  expect(fromBase32(secret)).toHaveLength(20)
  const step = hiddenValue(asked, 'step')
  const wrong = await browser.open(`${issuer}/sign-in/${uid}/enrol`, { step, code: '000000' })
  expect(wrong.status).toBe(422)
  const enrolled = await browser.open(`${issuer}/sign-in/${uid}/enrol`, { step, code: codeAt(secret, 0) })
  const codes = [...enrolled.text.matchAll(/<li><code>([a-z2-7-]+)<\/code>/g)].map(([, code]) => code ?? '')
  expect(new Set(codes).size).toBe(10)
  const answered = await browser.open(`${issuer}/sign-in/${uid}/enrolled`, {
    step: hiddenValue(enrolled, 'step'),
  })
  const first = (await redeem(answered)).claims()
  expect(first).toMatchObject({
    aquacis_kind: 'staff',
    aquacis_units: [1, 4],
    amr: ['pwd', 'otp', 'mfa'],
    acr: '2',
  })

  const later = new CookieBrowser(issuer)
  const again = await withPassword(later)
  expect(again.asked.text).toContain('Escribe el código')
  expect(again.asked.text).not.toContain(secret)
  const form = { step: hiddenValue(again.asked, 'step'), code: codeAt(secret, 1) }
  expect(
    (await again.redeem(await later.open(`${issuer}/sign-in/${again.uid}/code`, form))).claims()?.sub,
  ).toBe('teresa')

  const thief = new CookieBrowser(issuer)
  const replayed = await withPassword(thief)
  const used = { step: hiddenValue(replayed.asked, 'step'), code: form.code }
  expect((await thief.open(`${issuer}/sign-in/${replayed.uid}/code`, used)).status).toBe(422)

  const phoneLost = new CookieBrowser(issuer)
  const lost = await withPassword(phoneLost)
  const recovery = { step: hiddenValue(lost.asked, 'step'), code: codes[0]?.toUpperCase() ?? '' }
  const recovered = await phoneLost.open(`${issuer}/sign-in/${lost.uid}/code`, recovery)
  expect((await lost.redeem(recovered)).claims()?.sub).toBe('teresa')
  expect((await stage.mailTo('teresa@ejemplo.mx')).subject).toContain('código de recuperación')

  const other = new CookieBrowser(issuer)
  const twice = await withPassword(other)
  const usedUp = { step: hiddenValue(twice.asked, 'step'), code: codes[0] ?? '' }
  expect((await other.open(`${issuer}/sign-in/${twice.uid}/code`, usedUp)).status).toBe(422)
})

test('a step that belongs to another sign-in, or to none, opens nothing', async () => {
  await secretOfTeresa()
  const browser = new CookieBrowser(issuer)
  const mine = await withPassword(browser)
  const other = new CookieBrowser(issuer)
  const theirs = await begin(other)
  const uid = uidOf(theirs.page)
  const step = hiddenValue(mine.asked, 'step')
  expect((await other.open(`${issuer}/sign-in/${uid}/code`, { step, code: '000000' })).status).toBe(400)
  expect((await other.open(`${issuer}/sign-in/${uid}/enrolled`, { step })).status).toBe(400)
  expect((await other.open(`${issuer}/sign-in/${uid}/enrol`, { step: 'x', code: '1' })).status).toBe(400)
})

test('guessing codes is slow, even with the password', async () => {
  const browser = new CookieBrowser(issuer)
  const { asked, uid } = await withPassword(browser)
  const step = hiddenValue(asked, 'step')
  const statuses: number[] = []
  for (let n = 0; n < 6; n += 1) {
    const guess = { step, code: String(n).padStart(6, '0') }
    statuses.push((await browser.open(`${issuer}/sign-in/${uid}/code`, guess)).status)
  }
  expect(statuses.filter((status) => status === 422).length).toBeLessThanOrEqual(5)
  expect(statuses.at(-1)).toBe(429)
})
