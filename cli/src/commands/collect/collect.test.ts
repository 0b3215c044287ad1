import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chunks, Sink } from '../../../test/streams.ts'
import { runCli } from '../../run-cli.ts'
import { collectCommand } from './collect.ts'

async function run(args: readonly string[], lines: readonly unknown[]) {
  const [output, complaints] = [new Sink(), new Sink()]
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const streams = { input: chunks(text.slice(0, 40), text.slice(40)), output, complaints }
  const code = await runCli(['collect', ...args], [collectCommand], streams)
  const answers = output.text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return { code, answers, complaints: complaints.text }
}

const bill = (month: number, more: object = {}) => ({
  periodFrom: `2026-0${month}-01`,
  periodTo: `2026-0${month + 1}-01`,
  dueOn: `2026-0${month + 1}-10`,
  open: '300.00',
  ...more,
})
const account = {
  id: 1,
  from: '2026-02-01',
  until: '2026-06-30',
  bills: [1, 2, 3].map((month) => bill(month)),
}
const kinds = ({ steps }: { steps: { kind: string; stage?: string }[] }) =>
  steps.map(({ kind, stage }) => stage ?? kind)

test('a home is limited, a shop suspended, a payer left in peace, each on its own line', async () => {
  const { code, answers } = await run(
    [],
    [
      account,
      { ...account, id: 2, usageClass: 'COMMERCIAL' },
      { ...account, id: 3, bills: [1, 2, 3].map((month) => bill(month, { paidOn: '2026-04-20' })) },
      {
        ...account,
        id: 4,
        delivers: {
          REMINDER: 'INBOX',
          FIRST_NOTICE: 'MAIL',
          SECOND_NOTICE: 'MAIL',
          RESTRICTION_NOTICE: 'MAIL',
        },
      },
      { ...account, id: 5, holds: [{ kind: 'VULNERABLE', from: '2026-03-01' }] },
    ],
  )
  expect(code).toBe(0)
  const [home, shop, payer, unproven, spared] = answers
  expect(home.steps.at(-1)).toMatchObject({
    on: '2026-05-05',
    restriction: 'LIMITED',
    litresPerPersonAndDay: 50,
  })
  const cut = shop.steps.find(({ kind }: { kind: string }) => kind === 'RESTRICTION_ORDERED')
  expect(cut).toMatchObject({ on: '2026-04-06', restriction: 'SUSPENDED', litresPerPersonAndDay: null })
  expect(payer.steps.at(-1)).toMatchObject({ on: '2026-04-20', kind: 'CLOSED', because: 'PAID' })
  expect(payer.nextStep).toBe('No sigue nada.')
  expect(unproven.next).toEqual({ stage: 'RESTRICTED', on: null, waitsFor: 'DELIVERY' })
  expect(kinds(spared)).not.toContain('SECOND_NOTICE')
  expect(spared.next.waitsFor).toBe('HOLD')
})

test('the example of the help comes out as it says', async () => {
  const { answers } = await run([], [{ ...account, id: '442761', until: '2026-03-31', bills: [bill(1)] }])
  expect(answers[0]).toMatchObject({
    ...{ id: '442761', ok: true, policy: 'CEAQ-2026', summary: 'Debes $300.00 de un periodo.' },
    nextStep: 'Si se vence otro recibo, te mandaremos un aviso de adeudo.',
    next: { stage: 'SECOND_NOTICE', on: null, waitsFor: 'PERIODS' },
  })
  expect(answers[0].steps[0].sentence).toBe('Se abrió el expediente: $300.00 vencidos de un periodo.')
})

test('every line has its own answer, and says where it is wrong', async () => {
  const { code, answers } = await run(
    [],
    [
      'no JSON',
      { ...account, bills: [bill(1, { dueOn: '2026-02-30' })] },
      { ...account, until: '2025-01-01' },
      { ...account, uso: 'DOMESTICO' },
      { ...account, bills: [bill(1, { periodTo: '2026-01-01' })] },
      { ...account, bills: [bill(1, { surcharge: '300.01' })] },
      { ...account, delivers: { REMINDER: 'FAX' } },
      { id: 9, from: '2026-02-01', until: '2026-02-02' },
      account,
    ],
  )
  expect(code).toBe(0)
  expect(answers.map(({ ok }) => ok)).toEqual([...Array(8).fill(false), true])
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(answers.slice(0, 8).map(({ error }) => error.where)).toEqual([
    '',
    'bills.0.dueOn',
    'until',
    'uso',
    'bills.0.periodTo',
    'bills.0.surcharge',
    'delivers',
    'bills',
  ])
  for (const { error } of answers.slice(0, 8))
    expect(error).toMatchObject({ name: 'badInput', mend: expect.stringMatching(/./) })
  expect(answers[7]).toMatchObject({ id: 9, error: { what: '"bills" is missing' } })
})

test('a policy of one’s own holds, and one that would cut a home is refused by name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'collect-'))
  try {
    const shipped = new URL('../../../../subgraphs/payments/policies/ceaq-2026.json', import.meta.url)
    const document = JSON.parse(readFileSync(shipped, 'utf8'))
    const file = join(folder, 'policy.json')
    const keep = () => writeFileSync(file, JSON.stringify(document))
    document.code = 'OWN'
    document.rules[0].stages[0].after.overdue = { days: 0, in: 'CALENDAR' }
    keep()
    const { answers } = await run(['--policy', file], [account])
    expect(answers[0].policy).toBe('OWN')
    expect(answers[0].steps[0]).toMatchObject({ on: '2026-02-11', kind: 'OPENED' })
    document.rules[0].restriction.kind = 'SUSPENDED'
    keep()
    const refused = await run(['--policy', file], [account])
    expect(refused).toMatchObject({ code: 2, answers: [] })
    expect(refused.complaints).toContain('a domestic supply is never cut')
    document.rules[0].restriction.kind = 'LIMITED'
    writeFileSync(file, `\ufeff${JSON.stringify(document)}`)
    expect((await run(['--policy', file], [account])).code).toBe(0)
    document.restDays = [{ name: 'Sin fin', on: { from: '2026-01-01', to: '2199-12-31' } }]
    keep()
    const endless = await run(['--policy', file], [account])
    expect(endless).toMatchObject({ code: 2, complaints: expect.stringContaining(file) })
    expect((await run(['--policies'], [])).code).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
