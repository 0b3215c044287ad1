import type { ProofFinding } from '@aquacis/billing/proof/verdict'
import { say } from '../../i18n/say.ts'

/** By check and where in the file: what a person is told of it. The first that fits counts, else the sentence of the check. */
const closer = [
  [/^LINKS .*\/version$/, 'prove.finding.order'],
  [/^TELEGRAMS \/registers$/, 'prove.finding.count'],
  [/^TELEGRAMS \/registers\/\d+$/, 'prove.finding.register'],
  [/^TELEGRAMS .*\/told\/hash$/, 'prove.finding.bytes'],
  [/^TELEGRAMS .*\/told\/address$/, 'prove.finding.radio'],
  [/^VOLUME .*\/data\/litres$/, 'prove.finding.parts'],
  [/^BALANCE .*\/previousBalance$/, 'prove.finding.before'],
  [/^BALANCE .*\/total$/, 'prove.finding.total'],
  [/^BALANCE .*\/amountDue$/, 'prove.finding.due'],
] as const

/** What does not hold, in a sentence. */
export function findingSentence({ check, path }: ProofFinding): string {
  const found = closer.find(([at]) => at.test(`${check} ${path}`))
  return found === undefined ? say(`prove.finding.${check}`) : say(found[1])
}

const places = [
  [/\/sheet\/lines\/(\d+)/, 'prove.finding.atLine'],
  [/^\/registers\/(\d+)/, 'prove.finding.atRegister'],
  [/^\/tariffs\/(\d+)/, 'prove.finding.atTariff'],
  [/^\/facts\/(\d+)/, 'prove.finding.atFact'],
] as const

/** Where that is, in the words of the page, counted from 1; nothing of a file as a whole. */
export function findingPlace({ path }: ProofFinding): string {
  for (const [at, key] of places) {
    const [, index] = at.exec(path) ?? []
    if (index !== undefined) return say(key, { n: Number(index) + 1 })
  }
  return ''
}
