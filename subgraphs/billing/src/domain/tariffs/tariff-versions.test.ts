import { expect, test } from 'vitest'
import { decidePublish } from './tariff-versions.ts'

const version = (code: string, effectiveFrom: string, effectiveTo: string | null = null) => {
  return { code, effectiveFrom, effectiveTo }
}
const unbilled = { billedFurther: false }
const may = version('CEAQ-2026-05', '2026-05-01')

test.each([
  ['the first version', [], unbilled, { kind: 'accepted', ends: null }],
  [
    'one that follows the version in force',
    [version('a', '2026-02-01')],
    unbilled,
    { kind: 'accepted', ends: 'a' },
  ],
  [
    'one that follows to the day',
    [version('a', '2026-02-01', '2026-05-01')],
    unbilled,
    { kind: 'accepted', ends: null },
  ],
  ['one that begins with another', [version('a', '2026-05-01')], unbilled, { because: 'VERSION' }],
  ['one before another', [version('a', '2026-08-01')], unbilled, { because: 'VERSION' }],
  ['one within another', [version('a', '2026-02-01', '2026-06-01')], unbilled, { because: 'VERSION' }],
  [
    'one that leaves days without a tariff',
    [version('a', '2026-02-01', '2026-04-01')],
    unbilled,
    { because: 'GAP' },
  ],
  [
    'one for days that are billed',
    [version('a', '2026-02-01')],
    { billedFurther: true },
    { because: 'BILLS' },
  ],
])('%s is decided by what is in force around it', (_which, published, billed, expected) => {
  expect(decidePublish(may, published, billed)).toMatchObject(expected)
})
