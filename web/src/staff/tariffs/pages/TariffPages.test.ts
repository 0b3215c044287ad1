import { expect, test } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

/** A flat price of every m³: 100 pesos for ten m³ at 10.00. */
const documentAt = (code: string, price: string) =>
  JSON.stringify({
    code,
    effectiveFrom: '2027-01-01',
    classes: { DOMÉSTICO: { components: { water: { price: { model: 'per-m3', price } } } } },
  })
const version = (code: string, state: string, price: string) => ({
  __typename: 'TariffVersion',
  code,
  title: `Tarifa ${code}`,
  state,
  effectiveFrom: '2027-01-01',
  effectiveTo: null,
  document: documentAt(code, price),
  doubts: [
    {
      __typename: 'TariffDoubt',
      about: '/prices',
      text: 'La fuente calla más allá de 200 m³.',
      chosen: 'asFound',
    },
  ],
  goldenCases: [
    {
      __typename: 'GoldenCase',
      title: 'diez metros',
      input: '{"m3":10}',
      expected: '{"total":"100.00"}',
      actual: '{"total":"99.00"}',
      passed: false,
    },
  ],
})
const versions: Record<string, ReturnType<typeof version>> = {
  A: version('A', 'PUBLISHED', '10.00'),
  B: version('B', 'PROPOSED', '12.00'),
}
const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const answers = {
  StaffTariffs: () => ({
    tariffVersions: {
      __typename: 'TariffVersionConnection',
      edges: Object.values(versions).map((node) => ({
        __typename: 'TariffVersionEdge',
        cursor: node.code,
        node,
      })),
      pageInfo,
    },
  }),
  StaffTariff: ({ code }: Record<string, unknown>) => ({ tariffVersion: versions[String(code)] ?? null }),
  StaffTariffDocument: ({ code }: Record<string, unknown>) => ({
    tariffVersion: versions[String(code)] ?? null,
  }),
}

test('a tariff shows its doubts, the case that does not come out, and what each volume costs', async () => {
  const { wrapper } = await mountStaffPage('/tarifas/A', answers)
  await expect.poll(() => wordsOf(wrapper)).toContain('La fuente calla más allá de 200 m³.')
  expect(wordsOf(wrapper)).toContain('Se eligió: asFound.')
  expect(wordsOf(wrapper)).toContain('Salen 0 de 1.')
  await expect.poll(() => wordsOf(wrapper)).toMatch(/10\s*\$100\.00/)
  expect(await axeBreaches(wrapper.element)).toEqual([])
})

test('beside another one it shows each place that changed, and both prices', async () => {
  const { wrapper } = await mountStaffPage('/tarifas/B', answers)
  await expect.poll(() => wrapper.findAll('select').length).toBeGreaterThan(0)
  const other = wrapper.findAll('select').find((one) => one.text().includes('Tarifa A'))
  await other?.setValue('A')
  await expect.poll(() => wordsOf(wrapper)).toContain('Qué cambia respecto de A')
  expect(wordsOf(wrapper)).toMatch(/\/components\/water\/price\/price\s*10\.00\s*12\.00/)
  expect(wordsOf(wrapper)).toMatch(/\$120\.00\s*\$100\.00/)
})

test('a mistake in a new document is told with its place and how to mend it; only what is right can be kept', async () => {
  const { wrapper, press, asked } = await mountStaffPage('/tarifas', {
    ...answers,
    CheckTariff: ({ document }) => {
      const isRight = String(document).includes('classes')
      const mistake = {
        __typename: 'TariffMistake',
        path: '/clases',
        what: 'nobody knows “clases”',
        mend: 'did you mean “classes”?',
      }
      return {
        checkTariff: {
          __typename: 'TariffCheck',
          ok: isRight,
          mistakes: isRight ? [] : [mistake],
          goldenCases: [],
        },
      }
    },
    SaveTariff: () => ({
      saveTariff: {
        __typename: 'TariffSaved',
        tariff: { __typename: 'TariffVersion', code: 'B', state: 'DRAFT' },
      },
    }),
  })
  await press('Nueva versión')
  await wrapper.find('textarea').setValue('{"clases":{}}')
  await press('Revisar')
  await expect.poll(() => wordsOf(wrapper)).toContain('did you mean “classes”?')
  expect(wrapper.findAll('button').some((button) => button.text() === 'Guardar')).toBe(false)
  await wrapper.find('textarea').setValue(documentAt('B', '12.00'))
  await press('Revisar')
  await expect.poll(() => wrapper.findAll('button').some((button) => button.text() === 'Guardar')).toBe(true)
  await press('Guardar')
  await expect.poll(() => asked.some(({ name }) => name === 'SaveTariff')).toBe(true)
})
