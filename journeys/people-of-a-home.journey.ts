import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { type DoorAnswer, Knocker } from './rights/door-walk.ts'
import { type Harvest, leavesOf } from './rights/harvest.ts'
import type { TokenClaims } from './rights/internal-token.ts'
import { publicSchema } from './rights/known-walk.ts'
import { measuredFacts } from './rights/measured.ts'
import { leaks } from './rights/strangers.ts'
import { readRunFile } from './system/embedded-run.ts'
import { runningSystem } from './system/place.ts'

// A home with its people, and then with the next ones: what each reads of it at the subgraphs’ own doors, where nobody
// but they stands in between. Every query and every entity is walked, so new fields are walked by themselves.

const { data } = runningSystem()
const schema = publicSchema()
const everyOffice = Array.from({ length: 13 }, (_, index) => index + 1)
/** The home of nobody in the other stories. */
const contractNumber = String(442_761 + 20 * 13)

interface Home {
  readonly id: string
  readonly contractNumber: string
  readonly operatingUnit: { readonly id: string }
  readonly servicePoint: { readonly id: string; readonly address: string }
  readonly holder: { readonly id: string }
}

let home: Home
const knockers = new Map<string, Knocker>()
/** All that the holder saw while they lived there. */
let theirs: Harvest
/** What anybody sees who is signed in and has to do with nothing. */
let anybodys: Harvest

function knock(name: string): Knocker {
  const found = knockers.get(name)
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

function introduce(name: string, claims: TokenClaims): Knocker {
  const knocker = new Knocker({ data, doors: readRunFile(data).addresses['subgraphs'] ?? '' }, claims)
  knockers.set(name, knocker)
  return knocker
}

function resident(name: string, party: string = randomUUID()): Knocker {
  return introduce(name, { sub: `walk ${name}`, kind: 'resident', party })
}

interface Outcome {
  readonly __typename: string
  readonly code?: string
}

async function act(
  who: string,
  mutation: string,
  argument: string,
  type: string,
  value: unknown,
): Promise<Outcome> {
  const selection = mutation === 'inviteContractMember' ? '... on ContractMemberInvited { code }' : ''
  const text = `mutation ($given: ${type}) { ${mutation}(${argument}: $given) { __typename ${selection} } }`
  return (await knock(who).ask('contracts', text, { given: value }))[mutation] as Outcome
}

/** Makes somebody new a member of the home, in a role. Gives the id of the membership. */
async function join(name: string, role: string): Promise<string> {
  resident(name)
  const id = randomUUID()
  const input = { id, contractId: home.id, role, name: `persona ${name}` }
  const { code = '' } = await act(
    'owner',
    'inviteContractMember',
    'input',
    'InviteContractMemberInput!',
    input,
  )
  const accepted = await act(name, 'acceptContractInvitation', 'code', 'String!', code)
  expect(accepted.__typename).toBe('ContractInvitationAccepted')
  return id
}

/** Whether metering has heard: facts of one domain are with the other within a second. */
async function seesMeter(name: string): Promise<boolean> {
  const text = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServicePoint { meter { id } } } }`
  const representation = { __typename: 'ServicePoint', id: home.servicePoint.id }
  const { _entities } = await knock(name).ask('metering', text, { r: [representation] })
  return (_entities as { meter: unknown }[])[0]?.meter !== null
}

const measuredIn = (answers: readonly DoorAnswer[]) =>
  answers.flatMap(({ question, answer }) =>
    measuredFacts(schema, answer.data).map((fact) => ({ question, ...fact })),
  )

/** Every text of answers, save what was said in the question: a key-only stub hands back what it was given. */
function toldIn(answers: readonly DoorAnswer[]): ReadonlySet<string> {
  const texts = answers.flatMap(({ given, answer }) => {
    const said = new Set(leavesOf(given).map(({ value }) => value))
    return leavesOf(answer.data).flatMap(({ value }) => (said.has(value) ? [] : [value]))
  })
  return new Set(texts)
}

/** What answers told of the holder, beyond what is allowed to be known. */
const leaksIn = (answers: readonly DoorAnswer[]) =>
  answers.flatMap(({ question, given, answer }) =>
    leaks(theirs, answer, given, anybodys).map((leak) => `${question}: ${leak}`),
  )

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  introduce('office', { sub: 'walk office', kind: 'staff', units: everyOffice })
  const text = `query ($n: String!) { contractByNumber(contractNumber: $n) {
    id contractNumber operatingUnit { id } servicePoint { id address } holder { id } } }`
  home = (await knock('office').ask('contracts', text, { n: contractNumber }))['contractByNumber'] as Home
  resident('owner', home.holder.id)
  await join('tenant', 'TENANT')
  await join('alerts', 'ALERTS_ONLY')
  const memberId = await join('gone', 'HELPER')
  await expect.poll(() => seesMeter('gone')).toBe(true)
  await act('owner', 'endContractMembership', 'memberId', 'ID!', memberId)
  for (const name of ['tenant', 'alerts']) await expect.poll(() => seesMeter(name)).toBe(true)
  await expect.poll(() => seesMeter('gone')).toBe(false)
  anybodys = await resident('anybody').harvest([])
  theirs = await knock('owner').harvest([{ __typename: 'Contract', ...home }])
})

test('the holder and a tenant read what their meter measured, so that the walk has something to hide', async () => {
  for (const name of ['owner', 'tenant']) {
    const facts = measuredIn(await knock(name).walk(theirs))
    const fields = new Set(facts.map(({ type, field }) => `${type}.${field}`))
    expect([...fields], name).toEqual(expect.arrayContaining(['Reading.register', 'Consumption.volume']))
  }
  expect(theirs.values('ContractMember', 'name')).toEqual(
    expect.arrayContaining(['persona tenant', 'persona alerts']),
  )
})

test('who gets alerts only reads no volume and no register, and of the others’ names none', async () => {
  const answers = await knock('alerts').walk(theirs)
  expect(measuredIn(answers)).toEqual([])
  const told = toldIn(answers)
  expect(told).toContain(home.id)
  expect(['persona tenant', home.holder.id].filter((secret) => told.has(secret))).toEqual([])
})

test('who was sent away reads nothing of the home', async () => {
  expect(leaksIn(await knock('gone').walk(theirs))).toEqual([])
})

test('a stranger’s claims and codes open nothing, and nobody below an owner invites above themselves', async () => {
  resident('guesser')
  const input = { id: randomUUID(), contractNumber, meterSerial: '00000000' }
  expect((await act('guesser', 'claimContract', 'input', 'ClaimContractInput!', input)).__typename).toBe(
    'ClaimNotMatched',
  )
  expect((await act('guesser', 'acceptContractInvitation', 'code', 'String!', 'adivina')).__typename).toBe(
    'InvitationNotValid',
  )
  const wish = { id: randomUUID(), contractId: home.id, role: 'TENANT', name: 'otra persona' }
  expect(
    (await act('tenant', 'inviteContractMember', 'input', 'InviteContractMemberInput!', wish)).__typename,
  ).toBe('RoleNotYours')
  for (const name of ['guesser', 'gone']) {
    expect(
      (await act(name, 'inviteContractMember', 'input', 'InviteContractMemberInput!', wish)).__typename,
    ).toBe('ContractUnknown')
  }
  expect(leaksIn(await knock('guesser').walk(theirs))).toEqual([])
})

test('after a move neither household reads what is the other’s', async () => {
  const midnight = startOfToday()
  const yesterday = new Date(midnight.getTime() - 3_600_000)
  await act('office', 'endContract', 'input', 'EndContractInput!', {
    contractId: home.id,
    endedOn: dayOf(yesterday),
  })
  const neighbour = String(Number(contractNumber) + 13)
  const next = (
    await knock('office').ask(
      'contracts',
      `query ($n: String!) { contractByNumber(contractNumber: $n) { holder { id } } }`,
      {
        n: neighbour,
      },
    )
  )['contractByNumber'] as Pick<Home, 'holder'>
  resident('successor', next.holder.id)
  const before = await knock('successor').harvest([{ __typename: 'Customer', id: next.holder.id }])
  const { servicePoint, operatingUnit } = home
  const started = await act('office', 'startContract', 'input', 'StartContractInput!', {
    ...{
      id: randomUUID(),
      contractNumber: '900001',
      customerId: next.holder.id,
      operatingUnitId: operatingUnit.id,
    },
    ...{ usageClass: 'DOMESTIC', startedOn: dayOf(midnight), servicePoint },
  })
  expect(started.__typename).toBe('ContractStarted')
  await expect.poll(() => seesMeter('successor')).toBe(true)

  for (const name of ['tenant', 'alerts', 'gone'])
    expect(leaksIn(await knock(name).walk(theirs)), name).toEqual([])
  // Whoever moved out keeps who they are, their contract as a paper, where it was, and its account: what is owed is paid.
  const paper =
    /: (Contract|ContractEdge|PageInfo|Customer|ServicePoint|PaymentAccount|PlanOffer|PlanRhythmOffer)\./
  expect(leaksIn(await knock('owner').walk(theirs)).filter((leak) => !paper.test(leak))).toEqual([])
  expect(measuredIn(await knock('owner').walk(theirs))).toEqual([])

  const answers = await knock('successor').walk(theirs)
  const own = new Set([...before.leaves.values()].map(({ value }) => value))
  const facts = measuredIn(answers)
  expect(facts.length).toBeGreaterThan(0)
  expect(facts.filter(({ of, value }) => (of === null || of < midnight) && !own.has(value))).toEqual([])
  const told = toldIn(answers)
  const names = [...theirs.values('ContractMember', 'name'), ...theirs.values('Alert', 'id')]
  const secrets = [home.id, home.holder.id, ...names].filter((value) => !own.has(value))
  expect(secrets.filter((secret) => told.has(secret))).toEqual([])
})

/** Six hours behind UTC all year since 2022. */
function startOfToday(): Date {
  return new Date(`${dayOf(new Date())}T06:00:00Z`)
}

function dayOf(at: Date): string {
  return new Date(at.getTime() - 6 * 3_600_000).toISOString().slice(0, 10)
}
