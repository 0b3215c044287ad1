import { litres } from '@aquacis/kit/values/volume.ts'
import { expect, test } from 'vitest'
import { billableVolume } from './billable-volume.ts'
import { midnightOf } from './civil-day.ts'
import { type MeterNear, nothingNear } from './meter-near.ts'
import { remarksOf } from './volume-remarks.ts'

const life = { initialLitres: null, removedAt: null, finalLitres: null, lastRegister: null }

function bill(to: MeterNear['to'], ahead = 0) {
  const at = midnightOf('2026-11-01')
  return billableVolume({
    ...{ period: { from: '2026-11-01', to: '2026-12-01' }, openedOn: null, closedOn: null },
    billedUpTo: { meterId: 'A', at: at.toISOString(), litres: litres(100_000), ahead: litres(ahead) },
    past: [{ from: '2026-10-01', to: '2026-11-01', litres: litres(15_500), estimated: false }],
    corrections: [],
    meters: [{ meterId: 'A', installedAt: at, ...life, from: nothingNear, to }],
  })
}

test('a bill that was read as every month has nothing to say', () => {
  const at = midnightOf('2026-12-01')
  expect(remarksOf(bill({ before: { at, litres: litres(118_000) }, after: null }))).toEqual([])
})

test('an estimate says for which days, how much, by what, and that it will be put right', () => {
  const at = midnightOf('2026-11-21')
  expect(remarksOf(bill({ before: { at, litres: litres(112_000) }, after: null }))).toEqual([
    'No pudimos leer tu medidor del 21 de noviembre de 2026 al 30 de noviembre de 2026: estimamos 5.000 m³ según tu último recibo leído. La próxima lectura lo corrige.',
  ])
})

test('what was charged before is said to be taken off, and what remains to wait', () => {
  const at = midnightOf('2026-12-01')
  expect(remarksOf(bill({ before: { at, litres: litres(110_000) }, after: null }, 12_500))).toEqual([
    'Descontamos 12.500 m³ que ya se habían cobrado en un recibo anterior.',
    'Quedan 2.500 m³ a tu favor: se descuentan del agua que uses después.',
  ])
})

test('a register that fell is said to be looked at before any water is charged', () => {
  const at = midnightOf('2026-12-01')
  expect(remarksOf(bill({ before: { at, litres: litres(90_000) }, after: null }))).toEqual([
    'La lectura es menor que la anterior: no se cobra agua hasta que la revisemos.',
  ])
})
