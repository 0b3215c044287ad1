import { describe, expect, it } from 'vitest'
import example from '../../test/bill.json' with { type: 'json' }
import { readBillOnPaper } from './read-bill-on-paper.ts'

function mistakesOf(json: unknown) {
  const read = readBillOnPaper(json)
  return 'mistakes' in read ? read.mistakes : []
}

describe('a bill in JSON', () => {
  it('is read without what the page does not show', () => {
    const read = readBillOnPaper({ ...example, more: 1 })
    expect('bill' in read && read.bill.charges.map(({ code }) => code)).toEqual([
      'water',
      'sewer',
      'treatment',
    ])
    expect('bill' in read && 'more' in read.bill).toBe(false)
  })

  it.each([
    [{ ...example, dueOn: '2026-02-30' }, '/dueOn', 'calendar'],
    [{ ...example, dueOn: 'soon' }, '/dueOn', 'calendar'],
    [{ ...example, money: { ...example.money, due: 1531.02 } }, '/money/due', 'pesos'],
    [{ ...example, money: { ...example.money, due: '1531.0' } }, '/money/due', 'two decimals'],
    [{ ...example, fiscal: { state: 'done' } }, '/fiscal/state', 'pending'],
    [{ ...example, payment: { ...example.payment, barcode: 'ñ' } }, '/payment/barcode', 'ASCII'],
    [{ ...example, charges: [{ ...example.charges[0], vat: null }] }, '/charges/0/vat', 'pesos'],
  ])('says where it is wrong and how to mend it: case %#', (json, path, mend) => {
    const mistakes = mistakesOf(json)
    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]?.path).toBe(path)
    expect(mistakes[0]?.mend).toContain(mend)
  })

  it('says which field is missing, and all that is wrong at once', () => {
    const { contractNumber: _, ...rest } = example
    const mistakes = mistakesOf({ ...rest, issuedOn: 3 })
    expect(mistakes.map(({ path }) => path).toSorted()).toEqual(['/contractNumber', '/issuedOn'])
    expect(mistakes.find(({ path }) => path === '/contractNumber')?.what).toBe('it is missing')
  })
})
