import { expect, test } from 'vitest'
import { runTitle } from './run-title.ts'

test('a run is named after its office and its month, or its first and last day', () => {
  const scope = {
    zone: null,
    operatingUnitIds: [2],
    periodFrom: '2026-10-01',
    periodTo: '2026-11-01',
    dryRun: false,
  }
  expect(runTitle(scope)).toBe('Corregidora, octubre de 2026')
  expect(
    runTitle({ ...scope, operatingUnitIds: [1, 2], periodFrom: '2026-10-05', periodTo: '2026-11-05' }),
  ).toBe('2 administraciones, 5 oct – 4 nov de 2026')
  expect(runTitle({ ...scope, zone: '014' })).toBe('Zona 014 de Corregidora, octubre de 2026')
  expect(runTitle({ ...scope, dryRun: true })).toBe('Corregidora, octubre de 2026 (ensayo)')
})
