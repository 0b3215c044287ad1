import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { billedDay } from './money/bill-office.ts'
import { simulatedBank } from './money/simulated-bank.ts'
import {
  type Answer,
  type Ask,
  cookieOf,
  listen,
  straightToSubgraph,
  throughGateway,
} from './rights/graph-caller.ts'
import { Harvest, type Leaf, leavesOf } from './rights/harvest.ts'
import { internalToken, type TokenClaims } from './rights/internal-token.ts'
import { publicSchema, supergraphWalk } from './rights/known-walk.ts'
import { payInParts, type Tell, type Told } from './rights/money-of-a-home.ts'
import { harvestOwn, leaks, successes, unreached } from './rights/strangers.ts'
import { representations, subgraphWalks } from './rights/subgraph-walk.ts'
import type { WalkDocument } from './rights/walk-document.ts'
import { readRunFile } from './system/embedded-run.ts'
import { runningSystem } from './system/place.ts'
import { people, signIn } from './system/sign-in.ts'

const { origin, data } = runningSystem()
const schema = publicSchema()
const walk = supergraphWalk()
const queries = walk.filter((document) => document.operation === 'query')
const mutations = walk.filter((document) => document.operation === 'mutation')
const subscriptions = walk.filter((document) => document.operation === 'subscription')
const strangerNames = ['anonymous', 'luis', 'officeSanJuan'] as const
type Person = keyof typeof people | 'anonymous'

const cookies = new Map<Person, string>([['anonymous', '']])
const harvests = new Map<Person, Harvest>()

function cookie(person: Person): string {
  return cookies.get(person) ?? ''
}

function harvest(person: Person): Harvest {
  const found = harvests.get(person)
  if (found === undefined) throw new Error(`${person} was not walked`)
  return found
}

function codeOf({ extensions }: Answer['errors'][number]): unknown {
  return extensions?.['code']
}

function filled(document: WalkDocument): Record<string, unknown> {
  const result = harvest('ana').fill(document.blanks)
  if ('missing' in result) throw new Error(`nothing known fits ${document.field}(${result.missing})`)
  return result.variables
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ browser }) => {
  for (const [person, email] of Object.entries(people) as [keyof typeof people, string][]) {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    await signIn(await context.newPage(), origin, email)
    cookies.set(person, await cookieOf(context, origin))
    await context.close()
  }
  await inviteSomebody()
  await watchOverHome()
  await billHome()
  await enterFiscalData()
  const known = await payHome()
  for (const person of ['ana', 'luis', 'officeCentro', 'officeSanJuan', 'anonymous'] as const) {
    const ask = throughGateway(origin, cookie(person))
    harvests.set(person, await harvestOwn(schema, queries, ask, person === 'ana' ? known : []))
  }
})

/** So that there is an invitation of Ana’s that strangers could learn of, or take back. */
async function inviteSomebody(): Promise<void> {
  const [invite] = mutations.filter(({ field }) => field === 'inviteContractMember')
  const [mine] = queries.filter(({ field }) => field === 'myContracts')
  if (invite === undefined || mine === undefined) throw new Error('the walk knows no invitations')
  const ask = throughGateway(origin, cookie('ana'))
  const own = await harvestOwn(schema, [mine], ask)
  const variables = Object.fromEntries(
    invite.blanks.map(({ variable }) => [
      variable,
      {
        ...{ id: randomUUID(), contractId: own.values('Contract', 'id')[0] },
        ...{ role: 'ALERTS_ONLY', name: 'La vecina de Ana' },
      },
    ]),
  )
  const { data, errors } = await ask(invite, variables)
  const outcome = (data as Record<string, { __typename: string } | null> | null)?.[invite.field]
  expect(outcome?.__typename, JSON.stringify(errors)).toBe('ContractMemberInvited')
}

/** So that there is something that Ana asked to be told, and nothing that she is told by it. */
async function watchOverHome(): Promise<void> {
  const [set] = mutations.filter(({ field }) => field === 'setThresholdWatch')
  const mine = queries.filter(({ field }) => field === 'myContracts' || field === 'contract')
  if (set === undefined) throw new Error('the walk knows no watches')
  const ask = throughGateway(origin, cookie('ana'))
  const own = await harvestOwn(schema, mine, ask)
  // Told a second time, she asked already.
  if (own.values('ThresholdWatch', 'id').length > 0) return
  const input = {
    ...{ id: randomUUID(), servicePointId: own.values('ServicePoint', 'id')[0] },
    ...{ period: 'DAY', litres: 1_000_000 },
  }
  const variables = Object.fromEntries(set.blanks.map(({ variable }) => [variable, input]))
  const { data, errors } = await ask(set, variables)
  const outcome = (data as Record<string, { __typename: string } | null> | null)?.[set.field]
  expect(outcome?.__typename, JSON.stringify(errors)).toBe('WatchSet')
}

/** What a mutation answered to an input. */
async function told(person: Person, field: string, input: object): Promise<Told> {
  const [document] = mutations.filter((one) => one.field === field)
  if (document === undefined) throw new Error(`the walk knows no ${field}`)
  const nothing = new Harvest(schema)
  const variables: Record<string, unknown> = {}
  for (const blank of document.blanks) {
    const filling = nothing.fill([blank])
    if (blank.argument === 'input') variables[blank.variable] = input
    else if ('variables' in filling) Object.assign(variables, filling.variables)
  }
  const { data, errors } = await throughGateway(origin, cookie(person))(document, variables)
  const outcome = (data as Record<string, { __typename: string } | null> | null)?.[field]?.__typename
  if (outcome === undefined) throw new Error(`${field}: ${JSON.stringify(errors)}`)
  return { outcome, leaves: leavesOf(data) }
}

/** What somebody sees by some questions, and by what they know. */
const seenBy = (person: Person, known: readonly Leaf[], ...fields: string[]) =>
  harvestOwn(
    schema,
    queries.filter(({ field }) => fields.includes(field)),
    throughGateway(origin, cookie(person)),
    known,
  )

/** By which Ana comes to her bills: her newest notices may be of other things. */
const billsOfAna = ['inbox', 'myContracts', 'contract', 'invoice']

/**
 * So that Ana has bills with their fiscal documents. The first is of days that another story bills and pays too, the second
 * of the days after them: an account is billed in order.
 */
async function billHome(): Promise<void> {
  for (const [from, to] of [
    [22, 8],
    [8, 1],
  ] as const) {
    const period = { periodFrom: billedDay(from), periodTo: billedDay(to), dryRun: false }
    const run = { id: randomUUID(), operatingUnitId: '1', ...period }
    // Told a second time, the walk finds the run of the first.
    const { outcome, leaves } = await told('officeCentro', 'startBillingRun', run)
    expect(['BillingRunStarted', 'BillingRunOverlaps']).toContain(outcome)
    const state = async () =>
      (await seenBy('officeCentro', leaves, 'billingRun')).values('BillingRun', 'state')
    await expect.poll(state, { timeout: 90_000, message: 'the run is done' }).toContain('DONE')
  }
  const stamped = async () => (await seenBy('ana', [], ...billsOfAna)).values('FiscalDocument', 'uuid')
  await expect.poll(stamped, { timeout: 90_000, message: 'Ana has a bill that is stamped' }).not.toEqual([])
}

/** So that there is an RFC of Ana's that strangers could learn of: one of those that SAT gives for tests. */
async function enterFiscalData(): Promise<void> {
  const entered = { rfc: 'CACX7605101P8', name: 'XOCHILT CASAS CHAVEZ', postalCode: '36257' }
  const { outcome } = await told('ana', 'saveFiscalData', { ...entered, taxRegime: '612', cfdiUse: 'G03' })
  expect(outcome).toBe('FiscalDataSaved')
}

/** So that there is money of Ana's: paid, waited for, looked for, disputed, and to be paid in parts. What she was told. */
async function payHome(): Promise<readonly Leaf[]> {
  const owed = async () => (await seenBy('ana', [], ...billsOfAna)).values('PaymentAccount', 'owed')
  await expect.poll(owed, { message: 'Ana owes a bill' }).toContainEqual(expect.stringMatching(/[1-9]/))
  const own = await seenBy('ana', [], ...billsOfAna)
  const [contractId = ''] = own.values('Contract', 'id')
  const tell: Tell = (field, input) => told('ana', field, input)
  const leaves = await payInParts(
    { contractId, invoiceIds: own.values('Invoice', 'id') },
    tell,
    simulatedBank(origin),
  )
  const paid = async () => (await seenBy('ana', leaves, 'paymentReference')).values('Payment', 'id')
  await expect.poll(paid, { message: 'Ana has a payment' }).not.toEqual([])
  return leaves
}

/** What is the office's alone is answered to others as if it were not; and nothing of Ana's is overdue here. */
const notOfAna = new Set([
  ...['cashDeskSession', 'myCashDesk', 'deskAccount', 'reconciliationTask', 'debtCase'],
])

test('the owner reads their own through every query, so that the walk has something to hide', async () => {
  expect(
    unreached(harvest('ana'), walk),
    'the walk cannot fill these arguments: give harvest.ts a rule',
  ).toEqual([])
  const ask = throughGateway(origin, cookie('ana'))
  const askAsOffice = throughGateway(origin, cookie('officeCentro'))
  for (const document of queries) {
    const answer = await ask(document, filled(document))
    if (answer.errors.length === 0) {
      if (!notOfAna.has(document.field))
        expect((answer.data as Record<string, unknown>)[document.field], document.field).not.toBeNull()
      continue
    }
    // What only the office may ask, wholly or in part, the office is told.
    expect(new Set(answer.errors.map(codeOf)), document.field).toEqual(new Set(['FORBIDDEN']))
    const { errors } = await askAsOffice(document, filled(document))
    // What is a person's own, an inbox say, no office may ask at all: Ana is told, save for what is the office's below it.
    const isPersonal = errors.some(({ path }) => path?.length === 1)
    if (isPersonal)
      expect((answer.data as Record<string, unknown> | null)?.[document.field], document.field).toBeTruthy()
    else expect(errors, document.field).toEqual([])
  }
  for (const type of ['Customer', 'Contract', 'ServicePoint', 'Meter', 'ThresholdWatch'])
    expect(harvest('ana').values(type, 'id'), type).toHaveLength(1)
  expect(harvest('ana').values('ContractInvitation', 'name')).toEqual(['La vecina de Ana'])
})

for (const stranger of strangerNames) {
  test(`${stranger} learns nothing of Ana through the gateway`, async () => {
    const ask = throughGateway(origin, cookie(stranger))
    for (const document of queries) {
      const variables = filled(document)
      expect(
        leaks(harvest('ana'), await ask(document, variables), variables, harvest(stranger)),
        document.field,
      ).toEqual([])
    }
  })

  test(`${stranger} changes nothing of Ana’s`, async () => {
    const ask = throughGateway(origin, cookie(stranger))
    const yes = successes(schema)
    for (const document of mutations) {
      const answer = await ask(document, filled(document))
      // A tariff is nobody's own, and the one in force is in force already; a part of a file is its sender's.
      if (['publishTariff', 'addFilePart'].includes(document.field)) continue
      const outcome = (answer.data as Record<string, { __typename: string } | null> | null)?.[document.field]
      // What names nothing is a change of one's own.
      if (document.blanks.length > 0)
        expect(
          yes.has(outcome?.__typename ?? ''),
          `${document.field} answered ${JSON.stringify(answer)}`,
        ).toBe(false)
      expect(leaks(harvest('ana'), answer, filled(document), harvest(stranger)), document.field).toEqual([])
    }
  })
}

test('no stranger hears a subscription of Ana’s, while she does', async () => {
  const listening = subscriptions.map((document) => hearAll(document))
  // All are listening by then; what happens to one person only has to happen.
  await new Promise((resolve) => setTimeout(resolve, 5_000))
  await endAlertOfAna()
  await readNoticesOfAna()
  for (const heard of listening) {
    const { document, variables, own, foreign } = await heard
    // What only the office may listen to, Ana is refused like everybody else.
    const isRefused = own.length > 0 && own.every(({ errors }) => errors.map(codeOf).includes('FORBIDDEN'))
    if (document.field === 'fleetAlertRaised') expect(isRefused, JSON.stringify(own)).toBe(true)
    // A frame may hold fields that only the office is told, refused in it.
    const told = own.filter((frame) => (frame.data as Record<string, unknown> | null)?.[document.field])
    if (!isRefused)
      expect(told.length, `Ana hears ${document.field}: ${JSON.stringify(own)}`).toBeGreaterThan(0)
    for (const [index, stranger] of strangerNames.entries()) {
      const frames = foreign[index] ?? []
      expect(
        frames.filter((frame) => frame.errors.length === 0),
        `${stranger}, ${document.field}`,
      ).toEqual([])
      for (const frame of frames)
        expect(leaks(harvest('ana'), frame, variables, harvest(stranger))).toEqual([])
    }
  }
})

interface Heard {
  readonly document: WalkDocument
  readonly variables: Record<string, unknown>
  readonly own: readonly Answer[]
  /** As the names of the strangers are in order. */
  readonly foreign: readonly (readonly Answer[])[]
}

/** What Ana and the strangers hear of one subscription, all at the same time. */
async function hearAll(document: WalkDocument): Promise<Heard> {
  const variables = filled(document)
  // Meters of the embedded run speak every five seconds.
  const hear = (person: Person) => listen(origin, cookie(person), document, variables, { forMs: 14_000 })
  const [own, ...foreign] = await Promise.all([hear('ana'), ...strangerNames.map(hear)])
  return { document, variables, own, foreign }
}

/** Her other devices hear that she has read what she was told. */
async function readNoticesOfAna(): Promise<void> {
  const read = mutations.find(({ field }) => field === 'markNoticesRead')
  if (read === undefined) throw new Error('the walk knows no markNoticesRead')
  const input = read.blanks.find(({ argument }) => argument === 'input')?.variable ?? ''
  const answer = await throughGateway(origin, cookie('ana'))(read, { ...filled(read), [input]: {} })
  const outcome = (answer.data as Record<string, { __typename: string } | null> | null)?.[read.field]
  expect(outcome?.__typename, JSON.stringify(answer.errors.slice(0, 3))).toBe('NoticesMarkedRead')
}

/** Her toilet runs; that she calls it ordinary ends the alert. */
async function endAlertOfAna(): Promise<void> {
  const feedback = mutations.find(({ field }) => field === 'giveAlertFeedback')
  if (feedback === undefined) throw new Error('the walk knows no giveAlertFeedback')
  const verdict = feedback.blanks.find(({ argument }) => argument === 'verdict')?.variable ?? ''
  const answer = await throughGateway(origin, cookie('ana'))(feedback, {
    ...filled(feedback),
    [verdict]: 'NORMAL_AT_MY_HOME',
  })
  const outcome = (answer.data as Record<string, { __typename: string } | null> | null)?.[feedback.field]
  expect(successes(schema).has(outcome?.__typename ?? ''), JSON.stringify(answer)).toBe(true)
}

const claimsOf: Record<(typeof strangerNames)[number], () => TokenClaims> = {
  anonymous: () => ({ sub: 'anonymous', kind: 'anonymous' }),
  luis: () => ({ sub: 'luis', kind: 'resident', party: harvest('luis').values('Customer', 'id')[0] ?? '' }),
  officeSanJuan: () => ({ sub: 'sanjuan', kind: 'staff', units: [4] }),
}

for (const subgraph of subgraphWalks()) {
  const url = () => `${readRunFile(data).addresses['subgraphs'] ?? ''}/${subgraph.name}/graphql`

  test(`${subgraph.name} answers nobody without a token for itself`, async () => {
    const foreign = await internalToken(data, 'another', claimsOf.luis())
    for (const document of subgraph.roots) {
      for (const token of [undefined, 'forged', foreign]) {
        const answer = await straightToSubgraph(url(), token)(document, {})
        expect(
          answer.errors[0]?.message,
          `${document.field} with ${token === undefined ? 'no token' : 'a wrong token'}`,
        ).toBeDefined()
        expect(answer.data).toBeNull()
      }
    }
  })

  for (const stranger of strangerNames) {
    test(`${subgraph.name} tells ${stranger} nothing of Ana at its own door`, async () => {
      const ask: Ask = async (document, variables) =>
        straightToSubgraph(url(), await internalToken(data, subgraph.name, claimsOf[stranger]()))(
          document,
          variables,
        )
      for (const document of subgraph.roots) {
        const variables = filled(document)
        expect(
          leaks(harvest('ana'), await ask(document, variables), variables, harvest(stranger)),
          document.field,
        ).toEqual([])
      }
      for (const { document, type, keys } of subgraph.entities) {
        for (const representation of representations(harvest('ana'), type, keys)) {
          const nested = harvest('ana').fill(document.blanks)
          const variables = {
            ...('variables' in nested ? nested.variables : {}),
            representations: [representation],
          }
          // What a key-only stub hands back is what was given; that tells nothing.
          expect(
            leaks(harvest('ana'), await ask(document, variables), variables, harvest(stranger)),
            `${type} by ${Object.keys(representation)[1]}`,
          ).toEqual([])
        }
      }
    })
  }
}
