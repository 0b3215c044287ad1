import { flushPromises } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { axeBreaches } from '../../../testing/axe-breaches.ts'
import type { Answers } from '../../../testing/fake-graph.ts'
import { wordsOf } from '../../../testing/mount-page.ts'
import { mountStaffPage, type StaffPage } from '../../../testing/mount-staff-page.ts'

const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
const claim = (id: string, contractNumber: string, answerBy: string, change: object = {}) => ({
  ...{ __typename: 'PaymentClaim', id, state: 'OPEN', amount: '216.00', paidOn: '2026-11-12' },
  contract: { __typename: 'Contract', id: `of-${id}`, contractNumber },
  ...{ channel: 'SPEI', folio: 'BNMX777', note: null, hasProof: false, isLate: false, answerBy },
  openedAt: '2026-11-13T18:00:00.000Z',
  traces: [
    {
      ...{ __typename: 'ClaimTrace', at: '2026-11-13T18:00:00.000Z' },
      ...{ searched: 'Estado de cuenta del banco', found: 'Todavía no aparece.' },
    },
  ],
  ...{ payment: null, answer: null, answeredAt: null, ...change },
})
const payment = (id: string, amount: string) => ({
  ...{ __typename: 'Payment', id, amount, channel: 'SPEI', folio: `F-${id}`, state: 'POSTED' },
  paidAt: '2026-11-12T18:00:00.000Z',
})

const office: Answers = {
  StaffClaims: () => ({
    paymentClaims: {
      ...{ __typename: 'PaymentClaimConnection', totalCount: 2 },
      edges: [
        claim('old', '100001', '2026-11-20', { isLate: true, hasProof: true }),
        claim('new', '100002', '2026-11-27'),
      ].map((node) => ({ __typename: 'PaymentClaimEdge', cursor: node.id, node })),
      pageInfo,
    },
  }),
  StaffClaimCandidates: () => ({
    contract: {
      ...{ __typename: 'Contract', id: 'of-old' },
      payments: {
        ...{ __typename: 'PaymentAccount', id: 'of-old' },
        movements: {
          __typename: 'LedgerMovementConnection',
          edges: [
            {
              ...{ __typename: 'LedgerMovementEdge', cursor: 'c' },
              node: {
                ...{ __typename: 'LedgerMovement', id: 'm', kind: 'PAYMENT' },
                payment: payment('own', '90.00'),
              },
            },
          ],
        },
      },
    },
    unknownPayers: {
      __typename: 'ReconciliationTaskConnection',
      edges: [
        {
          ...{ __typename: 'ReconciliationTaskEdge', cursor: 'c' },
          node: { __typename: 'ReconciliationTask', id: 't', payments: [payment('strange', '216.00')] },
        },
      ],
    },
  }),
}

async function claims(answers: Answers): Promise<StaffPage> {
  const page = await mountStaffPage('/pagos/aclaraciones-de-pago', { ...office, ...answers })
  // What has the focus is known of what stands in a document alone.
  document.body.replaceChildren(page.wrapper.element)
  await vi.waitFor(() => expect(wordsOf(page.wrapper)).toContain('Pago del contrato 100001'), 10_000)
  return page
}

/** Opens what stands behind “Contestar” of the first claim. */
async function opened(answers: Answers): Promise<StaffPage> {
  const page = await claims(answers)
  const found = page.wrapper.findAll('details').find((one) => one.get('summary').text() === 'Contestar')
  found?.element.setAttribute('open', '')
  await found?.trigger('toggle')
  await flushPromises()
  return page
}

const labelled = (page: StaffPage, label: string) => {
  const found = page.wrapper.findAll('label').find((one) => one.text() === label)
  return page.wrapper.get(`[id="${found?.attributes('for')}"]`)
}

test('open claims stand by their deadline, with where they were searched for and what was shown', async () => {
  const page = await claims({})
  const headings = page.wrapper.findAll('h2').map((one) => one.text())
  expect(headings).toEqual(['Pago del contrato 100001', 'Pago del contrato 100002'])
  expect(wordsOf(page.wrapper)).toContain('contesta hoy')
  expect(wordsOf(page.wrapper)).toContain('Estado de cuenta del bancoTodavía no aparece.')
  const links = page.wrapper.findAll('a[download]').map((one) => one.attributes('href'))
  expect(links).toEqual(['/download/claim-proof?claim=old'])
  const asked = page.asked.filter(({ name }) => name === 'StaffClaims')
  expect(asked.map(({ variables }) => variables)).toEqual([{ state: 'OPEN', after: null }])
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('a claim is answered with the payment that it was, and a refusal stays beside the answer', async () => {
  const page = await opened({
    AnswerPaymentClaim: () => ({
      answerPaymentClaim: {
        __typename: 'PaymentClaimImpossible',
        message: 'Ese pago no existe o es de otro contrato: elige otro.',
      },
    }),
  })
  await page.press('Enviar la respuesta')
  expect(document.activeElement).toBe(labelled(page, 'Qué pago es').element)
  // Money of nobody with the claimed amount stands before what the contract paid otherwise.
  const choices = labelled(page, 'Qué pago es').findAll('option')
  expect(choices.map((one) => one.attributes('value'))).toEqual(['', 'NOTHING', 'strange', 'own'])
  await labelled(page, 'Qué pago es').setValue('strange')
  await labelled(page, 'Respuesta').setValue('Llegó sin referencia.')
  await page.press('Enviar la respuesta')
  expect(page.asked.at(-1)).toEqual({
    name: 'AnswerPaymentClaim',
    variables: { input: { claimId: 'old', paymentId: 'strange', answer: 'Llegó sin referencia.' } },
  })
  expect(wordsOf(page.wrapper)).toContain('Ese pago no existe o es de otro contrato: elige otro.')
  expect(await axeBreaches(page.wrapper.element)).toEqual([])
})

test('what was not found is said so; the list is asked again and keeps the focus', async () => {
  const page = await opened({
    AnswerPaymentClaim: () => ({
      answerPaymentClaim: {
        __typename: 'PaymentClaimAnswered',
        claim: claim('old', '100001', '2026-11-20', { state: 'NOT_FOUND' }),
      },
    }),
  })
  await labelled(page, 'Qué pago es').setValue('NOTHING')
  await labelled(page, 'Respuesta').setValue('El banco lo devolvió a tu cuenta.')
  await page.press('Enviar la respuesta')
  expect(page.asked).toContainEqual({
    name: 'AnswerPaymentClaim',
    variables: { input: { claimId: 'old', paymentId: null, answer: 'El banco lo devolvió a tu cuenta.' } },
  })
  expect(page.asked.filter(({ name }) => name === 'StaffClaims').length).toBeGreaterThan(1)
  expect(wordsOf(page.wrapper)).toContain('Contestada: la persona ya recibió el aviso.')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Pagos que no aparecen')
})
