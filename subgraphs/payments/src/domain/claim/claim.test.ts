import { businessCalendar } from '@aquacis/kit/values/business-days.ts'
import { centavos } from '@aquacis/kit/values/money.ts'
import { describe, expect, test } from 'vitest'
import { answerByOf, obstacleToClaim, type PaymentClaim } from './payment-claim.ts'
import { proofTypeOf } from './proof-type.ts'
import { type Candidate, traceClaim } from './trace-claim.ts'

const claimed = {
  ...{ contractId: 'mine', amount: centavos(450_00n), paidOn: '2026-11-18' },
  ...{ channel: 'SPEI' as const, folio: 'BBVA20261118001' },
}

function money(paymentId: string, change: Partial<Candidate> = {}): Candidate {
  return {
    ...{ paymentId, contractId: null, amount: centavos(450_00n), paidAt: new Date('2026-11-18T18:00:00Z') },
    ...{ words: ['bank', '0123456789'], ...change },
  }
}

const named = { words: ['pago BBVA20261118001'] }
const none = new Set<string>()

describe('a claimed payment', () => {
  test('is found on the contract: the one that bears the number before another', () => {
    const own = [money('a', { contractId: 'mine' }), money('b', { contractId: 'mine', ...named })]
    expect(traceClaim(claimed, own, none)).toEqual({ kind: 'onContract', paymentId: 'b' })
    expect(traceClaim(claimed, own, new Set(['b']))).toEqual({ kind: 'onContract', paymentId: 'a' })
  })

  test('is taken out of suspense by its number alone, and never by amount and day', () => {
    expect(traceClaim(claimed, [money('a'), money('b', named)], none)).toEqual({
      kind: 'inSuspense',
      paymentId: 'b',
    })
    expect(traceClaim({ ...claimed, folio: null }, [money('a')], none)).toEqual({ kind: 'similar', count: 1 })
    expect(traceClaim({ ...claimed, folio: '18' }, [money('a', { words: ['18'] })], none).kind).toBe(
      'similar',
    )
    expect(traceClaim(claimed, [money('a', named), money('b', named)], none).kind).toBe('similar')
  })

  test('of another amount, another contract or another week is not theirs', () => {
    const others = [
      money('a', { amount: centavos(450_01n), ...named }),
      money('b', { contractId: 'another', ...named }),
      money('c', { paidAt: new Date('2026-11-23T18:00:00Z'), ...named }),
    ]
    expect(traceClaim(claimed, others, none)).toEqual({ kind: 'nothing' })
  })

  test('may be booked up to four days around the day on the receipt', () => {
    const late = money('a', { paidAt: new Date('2026-11-23T05:59:00Z'), ...named })
    expect(traceClaim(claimed, [late], none).kind).toBe('inSuspense')
  })
})

describe('a claim', () => {
  const today = { today: '2026-11-20', earliest: '2026-05-24' }
  const open = (change: Partial<PaymentClaim> = {}) => ({ ...claimed, ...change }) as PaymentClaim

  test('is answered within five working days, Mondays of rest not among them', () => {
    // Monday the 16th is the Day of the Revolution.
    expect(answerByOf('2026-11-13', businessCalendar())).toBe('2026-11-23')
    expect(answerByOf('2026-11-20', businessCalendar())).toBe('2026-11-27')
  })

  test('says an amount and a day that can be, and what no open one says', () => {
    expect(obstacleToClaim(claimed, [], today)).toBeNull()
    expect(obstacleToClaim({ ...claimed, amount: centavos(0n) }, [], today)?.kind).toBe('amountImpossible')
    expect(obstacleToClaim({ ...claimed, paidOn: '2026-11-21' }, [], today)?.kind).toBe('dayImpossible')
    expect(obstacleToClaim({ ...claimed, paidOn: '2026-05-23' }, [], today)?.kind).toBe('dayImpossible')
    expect(obstacleToClaim(claimed, [open()], today)?.kind).toBe('doubled')
    const three = ['01', '02', '03'].map((day) => open({ paidOn: `2026-11-${day}` }))
    expect(obstacleToClaim(claimed, three.slice(1), today)).toBeNull()
    expect(obstacleToClaim(claimed, three, today)?.kind).toBe('tooMany')
  })
})

test('a proof is what its bytes are', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  expect(proofTypeOf(bytes('\xff\xd8\xff\xe0..'))).toBe('image/jpeg')
  expect(proofTypeOf(bytes('\x89PNG\r\n\x1a\n..'))).toBe('image/png')
  expect(proofTypeOf(bytes('RIFF....WEBPVP8 '))).toBe('image/webp')
  expect(proofTypeOf(bytes('....ftypheic'))).toBe('image/heic')
  expect(proofTypeOf(bytes('%PDF-1.7\n'))).toBe('application/pdf')
  for (const text of [
    '',
    '<html>',
    '<svg xmlns=',
    'PK\x03\x04',
    'GIF89a',
    '%PDF',
    'RIFF....WAVE',
    '....ftypmp42',
  ])
    expect(proofTypeOf(bytes(text))).toBeNull()
})
