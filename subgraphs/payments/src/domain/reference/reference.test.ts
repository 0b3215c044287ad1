import { centavos } from '@aquacis/kit/values/money.ts'
import { expect, test } from 'vitest'
import { chargeRowAfter } from './charge-after.ts'
import { checkedText } from './checked-text.ts'
import { bankOfClabe } from './clabe.ts'
import { groupedDigits } from './grouped-digits.ts'
import { offerOf, offers } from './offers.ts'
import { openReference, type Payable, type Wish } from './open-reference.ts'
import { overlaps } from './overlap.ts'
import { payingMethods, type Reference } from './reference.ts'
import { closedBy, leftOf, settleReference } from './settle-reference.ts'
import { declineWords } from './words/decline-words.ts'
import { instructionsFor } from './words/instructions.ts'

const now = new Date('2026-11-20T18:00:00.000Z')
const wish = (change: Partial<Wish> = {}): Wish => ({
  ...{
    id: 'r',
    contractId: 'c',
    method: 'OXXO',
    invoiceIds: null,
    instalment: null,
    amount: null,
    ...change,
  },
})
const bill = (invoiceId: string, open: bigint, held = 0n): Payable => ({
  ...{ invoiceId, invoiceNumber: `QRO-${invoiceId}`, open: centavos(open), held: centavos(held) },
})
const owed = [bill('a', 216_00n), bill('b', 100_00n, 40_00n)]

function opened(change: Partial<Wish>): Reference {
  const outcome = openReference(wish(change), owed, now)
  if (outcome.kind !== 'open') throw new Error(outcome.message)
  return outcome.reference
}

test('a balance asks for all that is owed but what is disputed', () => {
  expect(opened({})).toMatchObject({ amount: 276_00n, cover: { of: 'BALANCE' }, state: 'OPENING' })
  expect(opened({}).bills.map(({ amount }) => amount)).toEqual([216_00n, 60_00n])
})

test('chosen bills ask for theirs; one that is not open is none', () => {
  expect(opened({ invoiceIds: ['b'] })).toMatchObject({ amount: 60_00n, cover: { of: 'INVOICES' } })
  expect(openReference(wish({ invoiceIds: ['a', 'z'] }), owed, now).kind).toBe('impossible')
})

test('an instalment is paid whole', () => {
  const instalment = { id: 'i', left: centavos(150_00n) }
  expect(opened({ instalment })).toMatchObject({
    amount: 150_00n,
    cover: { of: 'INSTALMENT', instalmentId: 'i' },
  })
  expect(openReference(wish({ instalment, amount: centavos(100_00n) }), owed, now).kind).toBe('impossible')
})

test('who owes nothing need not pay, but may pay ahead', () => {
  expect(openReference(wish(), [], now)).toMatchObject({ kind: 'nothing' })
  expect(openReference(wish({ amount: centavos(500_00n) }), [], now)).toMatchObject({ kind: 'open' })
  expect(openReference(wish({ method: 'SPEI', amount: centavos(90_000_00n) }), [], now).kind).toBe(
    'impossible',
  )
})

test.each([
  ['OXXO', 19_99n, 20_00n, 10_000_00n, 10_000_01n],
  ['CASH_NETWORK', 19_99n, 20_00n, 10_000_00n, 10_000_01n],
  ['CODI', 99n, 1_00n, 8_000_00n, 8_000_01n],
] as const)('%s takes what it may take, to the centavo', (method, under, least, most, over) => {
  const kind = (amount: bigint) => openReference(wish({ method, amount: centavos(amount) }), owed, now).kind
  expect([kind(under), kind(least), kind(most), kind(over)]).toEqual([
    'impossible',
    'open',
    'open',
    'impossible',
  ])
})

test('a reference ends when its way says so; a card waits for no provider', () => {
  expect(opened({ method: 'CODI' }).expiresAt).toEqual(new Date('2026-11-21T18:00:00.000Z'))
  expect(opened({ method: 'CARD' }).state).toBe('WAITING')
})

test('two references are for the same where a bill is of both', () => {
  const of = (...ids: string[]) => ({
    cover: { of: 'INVOICES' as const },
    bills: ids.map((invoiceId) => ({ invoiceId })),
  })
  const balance = { cover: { of: 'BALANCE' as const }, bills: [] }
  const instalment = (instalmentId: string) => ({
    cover: { of: 'INSTALMENT' as const, instalmentId },
    bills: [],
  })
  expect(overlaps(of('a', 'b'), of('b'))).toBe(true)
  expect(overlaps(of('a'), of('b'))).toBe(false)
  expect(overlaps(balance, of('b'))).toBe(true)
  expect(overlaps(instalment('i'), instalment('i'))).toBe(true)
  expect(overlaps(instalment('i'), instalment('j'))).toBe(false)
  expect(overlaps(instalment('i'), balance)).toBe(false)
})

const waiting: Reference = { ...opened({ invoiceIds: ['a'] }), state: 'WAITING' }
const came = (...amounts: bigint[]) =>
  amounts.map((amount, index) => ({ chargeId: `${index}`, amount: centavos(amount) }))

test('money in pieces makes it paid when it is whole', () => {
  expect(settleReference(waiting, came(100_00n))).toEqual({
    state: 'PARTLY_PAID',
    paid: 100_00n,
    odd: new Map(),
  })
  expect(settleReference(waiting, came(100_00n, 116_00n))).toEqual({
    state: 'PAID',
    paid: 216_00n,
    odd: new Map(),
  })
  expect(leftOf({ amount: centavos(5n), paid: centavos(9n) })).toBe(0n)
})

test('what comes besides is kept, and somebody looks at it', () => {
  const odd = (state: Reference['state'], ...amounts: bigint[]) => {
    const { state: after, odd: strange } = settleReference({ ...waiting, state }, came(...amounts))
    return [after, ...strange.values()]
  }
  expect(odd('WAITING', 216_00n, 216_00n)).toEqual(['PAID', 'ON_PAID'])
  expect(odd('WAITING', 300_00n)).toEqual(['PAID', 'MORE_THAN_ASKED'])
  expect(odd('REPLACED', 216_00n)).toEqual(['REPLACED', 'ON_REPLACED'])
  expect(odd('CANCELLED', 216_00n)).toEqual(['CANCELLED', 'ON_OVER'])
  expect(odd('EXPIRED', 216_00n)).toEqual(['PAID'])
  expect(odd('DECLINED', 216_00n)).toEqual(['PAID'])
})

test('an old answer of a provider changes nothing that is settled', () => {
  for (const state of ['PAID', 'REPLACED', 'CANCELLED', 'PARTLY_PAID'] as const)
    for (const told of ['PENDING', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const)
      expect(closedBy({ ...waiting, state }, told)).toBe(state)
  expect(closedBy({ ...waiting, state: 'OPENING' }, 'PENDING')).toBe('WAITING')
  expect(closedBy(waiting, 'EXPIRED')).toBe('EXPIRED')
  expect(closedBy({ ...waiting, method: 'CARD' }, 'EXPIRED')).toBe('WAITING')
  expect(closedBy({ ...waiting, method: 'CARD' }, 'DECLINED')).toBe('DECLINED')
})

test('a second card that waits for its bank makes a declined reference wait again', () => {
  expect(closedBy({ ...waiting, method: 'CARD', state: 'DECLINED' }, 'PENDING')).toBe('WAITING')
})

test('who is at their bank is looked after every quarter of a minute; who stays away, every five', () => {
  const reference = { ...waiting, method: 'CARD' as const }
  const after = (minutes: number) => {
    const at = new Date(now.getTime() + minutes * 60_000)
    const { nextTryAt } = chargeRowAfter('STANDING', 'PENDING', { reference, askedAt: now, now: at })
    return ((nextTryAt?.getTime() ?? 0) - at.getTime()) / 1000
  }
  expect([after(0), after(9), after(10), after(600)]).toEqual([15, 15, 300, 300])
})

test('a charge that nobody wants is cancelled; one that can be paid is looked at when its time is over', () => {
  expect(chargeRowAfter('ASKED', 'PENDING', { reference: waiting, askedAt: now, now })).toEqual({
    ...{ state: 'STANDING', nextTryAt: new Date((waiting.expiresAt?.getTime() ?? 0) + 120_000) },
  })
  const replaced = { ...waiting, state: 'REPLACED' as const }
  expect(chargeRowAfter('ASKED', 'PENDING', { reference: replaced, askedAt: now, now })).toEqual({
    state: 'UNWANTED',
    nextTryAt: now,
  })
  expect(
    chargeRowAfter('UNWANTED', 'PARTLY_PAID', { reference: replaced, askedAt: now, now }).nextTryAt,
  ).toBeNull()
  expect(chargeRowAfter('STANDING', 'PAID', { reference: waiting, askedAt: now, now })).toEqual({
    state: 'PAID',
    nextTryAt: null,
  })
})

test('a CLABE names its bank, and is read in groups', () => {
  // 646180111805034237 is the example of Conekta's description.
  expect(bankOfClabe('646180111805034237')).toBe('STP')
  expect(bankOfClabe('999180111805034237')).toBeNull()
  expect(groupedDigits('646180111805034237')).toBe('646 180 11180503423 7')
  expect(groupedDigits('93000262276908')).toBe('9300 0262 2769 08')
})

test('what is typed of a bill is compared as it is meant', () => {
  expect(checkedText(' $1,226.2 ')).toBe('1226.20')
  expect(checkedText('226.20 MXN')).toBe('226.20')
  expect(checkedText('k-442 761')).toBe('K442761')
  expect(checkedText('442761')).toBe('442761')
})

test('every way says what to do, with how much', () => {
  for (const method of payingMethods) {
    const { stores } = offerOf(method)
    const about = {
      method,
      amount: centavos(216_00n),
      number: '9300',
      bank: 'STP',
      beneficiary: 'CEA',
      stores,
    }
    const steps = instructionsFor(about)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps.join(' ')).toContain('$216.00')
  }
  expect(offers.map(({ method }) => method).toSorted()).toEqual([...payingMethods].toSorted())
})

test('a decline says why and what to do; one that is not known too', () => {
  for (const code of [
    'insufficient_funds',
    'conekta.errors.processing.tokenization.used',
    'nobody_knows',
    '',
  ])
    expect(declineWords(code)).toMatch(/^.+\. No se hizo ningún cobro\. .+\.$/)
  expect(declineWords('insufficient_funds')).toContain('saldo')
})
