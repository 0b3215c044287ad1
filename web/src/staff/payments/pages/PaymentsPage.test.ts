import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import { friday } from '../../../testing/household.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage } from '../../../testing/mount-staff-page.ts'

// Days of another year are written with it.
beforeEach(() => void vi.useFakeTimers({ now: friday, toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const instalment = (number: number, amount: string) => ({
  ...{ __typename: 'PlanInstalment', id: `i${number}`, number, amount, paid: '0.00' },
  ...{ dueOn: `2026-1${number}-05`, state: 'OPEN' },
})
const plan = (state: string) => ({
  ...{ __typename: 'PaymentPlan', id: 'p', state, contractNumber: '442761', debt: '900.00', paid: '0.00' },
  ...{
    rhythm: 'MONTHLY',
    surchargeGoesOn: false,
    agreedAt: null,
    agreedBy: null,
    endedAt: null,
    endReason: null,
  },
  ...{ approvalReasons: ['El adeudo pasa de doce mensualidades.'], askedAt: '2026-11-20T18:00:00.000Z' },
  ...{ agreement: null, next: instalment(0, '300.00') },
  instalments: [instalment(0, '300.00'), instalment(1, '300.00'), instalment(2, '300.00')],
})
const plans = (state: string) => ({
  paymentPlans: {
    __typename: 'PaymentPlanConnection',
    edges: [{ __typename: 'PaymentPlanEdge', cursor: 'c', node: plan(state) }],
    pageInfo,
  },
})

test('a plan that waits for the office says why, and is approved or refused with a reason', async () => {
  const page = await mountStaffPage('/pagos/convenios', {
    StaffPlans: () => plans('ASKED'),
    DecidePlan: () => ({
      decidePlan: { __typename: 'PlanNotOpen', message: 'Este convenio ya se autorizó.' },
    }),
  })
  // The part behind the tab is loaded on its own.
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('El adeudo pasa de doce mensualidades.'))
  expect(wordsOf(page.wrapper)).toContain('Adeudo de $900.00, pagado $0.00, cada mes.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
  await page.press('Autorizar')
  // The first press says what it does.
  expect(wordsOf(page.wrapper)).toContain('El adeudo de $900.00 se paga en')
  expect(page.asked.map(({ name }) => name)).not.toContain('DecidePlan')
  await page.press('Sí, autorizar')
  expect(page.asked.at(-1)).toEqual({
    name: 'DecidePlan',
    variables: { input: { id: 'p', approve: true, reason: null } },
  })
  // Somebody else was faster: the sentence of the graph is shown.
  expect(wordsOf(page.wrapper)).toContain('Este convenio ya se autorizó.')
})

test('who reads a plan in force is told who approved it, or that nobody had to', async () => {
  const read = async (agreedBy: string) => {
    const agreed = { ...plan('AGREED'), agreedAt: '2026-11-20T18:30:00.000Z', agreedBy }
    const edges = [{ __typename: 'PaymentPlanEdge', cursor: 'c', node: agreed }]
    const page = await mountStaffPage('/pagos/convenios?estado=AGREED', {
      StaffPlans: () => ({
        paymentPlans: { __typename: 'PaymentPlanConnection', totalCount: 1, edges, pageInfo },
      }),
    })
    await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Contrato 442761'))
    return wordsOf(page.wrapper)
  }
  expect(await read('asesora.tesoreria')).toContain('Lo autorizó asesora.tesoreria, vie 20 nov')
  const own = await read('0190b3a0-0000-7000-8000-00000000abcd')
  expect(own).toContain('no hizo falta autorizarlo')
  expect(own).not.toContain('0190b3a0')
})

const waiting = (open: number, urgent = 0) => ({ __typename: 'WaitingWork', open, urgent })
const work = (refunds: number) => ({
  paymentWork: {
    ...{ __typename: 'PaymentWork', differences: waiting(3), debts: waiting(0), disputes: waiting(2, 1) },
    ...{
      claims: waiting(0),
      turns: waiting(0),
      refunds: waiting(refunds),
      plans: waiting(0),
      debits: waiting(0),
    },
  },
})

test('what there is to do is the first page, and a number beside each part', async () => {
  const page = await mountStaffPage('/pagos', { StaffPaymentWork: () => work(1) })
  const words = wordsOf(page.wrapper)
  expect(words).toContain('Conciliación 33 por atender')
  expect(words).toContain('Aclaraciones 22 por atender, 1 con urgencia')
  expect(words).toContain('Devoluciones que esperan a una segunda persona10')
  expect(page.wrapper.find('[aria-current="page"]').text()).toBe('Por atender')
  expect(document.title).toBe('Por atender · Pagos · Oficina')
  await page.router.push('/pagos/caja')
  await vi.waitFor(() => expect(document.title).toBe('Caja · Pagos · Oficina'))
  await page.router.push('/pagos')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('what is done about a plan is counted anew', async () => {
  let refunds = 2
  const page = await mountStaffPage('/pagos/convenios', {
    StaffPaymentWork: () => work(refunds),
    StaffPlans: () => plans('ASKED'),
    DecidePlan: () => ({ decidePlan: { __typename: 'PlanDecided', plan: plan('AGREED') } }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('El adeudo pasa de doce mensualidades.'))
  expect(wordsOf(page.wrapper)).toContain('Devoluciones 22 por atender')
  refunds = 0
  await page.press('Autorizar')
  await page.press('Sí, autorizar')
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).not.toContain('Devoluciones 22'))
  expect(wordsOf(page.wrapper)).toContain('Autorizaste el convenio del contrato')
})

test('nobody is told no without a reason, and which plans are listed stands in the address', async () => {
  const page = await mountStaffPage('/pagos/convenios?estado=ASKED', {
    StaffPaymentWork: () => work(0),
    StaffPlans: () => plans('ASKED'),
    DecidePlan: () => ({ decidePlan: { __typename: 'PlanDecided', plan: plan('REFUSED') } }),
  })
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('El adeudo pasa de doce mensualidades.'))
  await page.press('No autorizar')
  expect(wordsOf(page.wrapper)).toContain('Escribe el motivo: lo lee la persona usuaria.')
  await page.wrapper.get('form input').setValue('Falta su comprobante de ingresos.')
  await page.press('No autorizar')
  await page.press('Sí, no autorizar')
  expect(page.asked.find(({ name }) => name === 'DecidePlan')?.variables).toEqual({
    input: { id: 'p', approve: false, reason: 'Falta su comprobante de ingresos.' },
  })
  await page.wrapper.get('select').setValue('AGREED')
  await vi.waitFor(() => expect(page.router.currentRoute.value.query).toEqual({ estado: 'AGREED' }))
})
