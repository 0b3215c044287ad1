import type { ProofVerdict } from '@aquacis/billing/proof/verdict'
import type { Formats } from '../../i18n/formats.ts'
import type { Money } from '../../i18n/money.ts'
import { say } from '../../i18n/say.ts'
import type { RungName } from './ladder.ts'

/** A line of a rung: what, how much, and how it came about. */
export interface RungRow {
  readonly name: string
  readonly value: string
  readonly how: readonly string[]
}

/** In which words figures are told. */
export interface Spoken {
  readonly formats: Formats
  readonly money: Money
  readonly now: Date
}

type Issued = NonNullable<ProofVerdict['issued']>
type Part = Issued['volume']['parts'][number]

/** What a rung tells of a verdict; nothing of a proof that could not be followed. */
export function rowsOf(name: RungName, verdict: ProofVerdict, spoken: Spoken): RungRow[] {
  const { issued } = verdict
  if (issued === null) return []
  switch (name) {
    case 'pesos':
      return pesosOf(issued, spoken)
    case 'lines':
      return linesOf(issued, spoken)
    case 'water':
      return waterOf(issued, spoken)
    case 'telegrams':
      return verdict.registers.map((register) => telegramOf(register, spoken))
    case 'seal':
      return sealOf(verdict)
  }
}

function pesosOf({ previousBalance, total, amountDue }: Issued, { money }: Spoken): RungRow[] {
  const row = (name: string, amount: string) => ({ name, value: money.pesos(amount), how: [] })
  return [
    ...(Number(previousBalance) === 0 ? [] : [row(say('prove.pesos.before'), previousBalance)]),
    row(say('prove.pesos.bill'), total),
    row(say('prove.pesos.due'), amountDue),
  ]
}

function linesOf({ sheet }: Issued, { money }: Spoken): RungRow[] {
  const lines = sheet.lines.map(
    ({ label, amount, tariffCode, article, quantity, unit, unitPrice, base, rate }) => ({
      name: label,
      value: money.pesos(amount),
      how: [
        base !== null && rate !== null
          ? `${money.percent(rate)} × ${money.price(base, 2)}`
          : `${money.quantity(quantity)}\u00a0${unit} × ${money.price(unitPrice, 3)}`,
        say('prove.lines.article', { code: tariffCode, article }),
      ],
    }),
  )
  const vat = { name: say('prove.lines.vat'), value: money.pesos(sheet.vat), how: [] }
  return Number(sheet.vat) === 0 ? lines : [...lines, vat]
}

function waterOf({ litres, volume }: Issued, spoken: Spoken): RungRow[] {
  const { formats } = spoken
  const parts = volume.parts.map((part) => ({
    name: partName(part, spoken),
    value: formats.litres(part.litres),
    how: [],
  }))
  return [...parts, { name: say('prove.water.sum'), value: formats.litres(litres), how: [] }]
}

function partName(part: Part, { formats, now }: Spoken): string {
  const day = (civil: string) => formats.day(new Date(`${civil}T18:00:00.000Z`), now)
  switch (part.kind) {
    case 'MEASURED': {
      const [from, to] = [formats.litres(part.from.litres), formats.litres(part.to.litres)]
      return say('prove.water.measured', { from, to })
    }
    case 'INTERPOLATED':
      return say('prove.water.interpolated')
    case 'ESTIMATED':
      return say('prove.water.estimated', { from: day(part.from), to: day(part.to) })
    case 'BILLED_BEFORE':
      return say('prove.water.billedBefore')
    case 'CORRECTED':
      return say('prove.water.corrected', { day: day(part.day) })
    case 'SHARED':
      return say('prove.water.shared')
    case 'SUBMETERED':
      return say('prove.water.submetered')
    case 'CARRIED_ON':
      return say('prove.water.carriedOn')
  }
}

const hashShown = 12

function telegramOf(
  { litres, at, state, heard }: ProofVerdict['registers'][number],
  { formats, now }: Spoken,
): RungRow {
  const instant = (text: string) => formats.dayAndClock(new Date(text), now)
  const told = heard && {
    ...{ address: heard.address, network: heard.network, at: instant(heard.heardAt) },
    hash: heard.hash.slice(0, hashShown),
  }
  return {
    name: say(`prove.telegrams.${state}`),
    value: say('prove.telegrams.register', { litres: formats.litres(litres), at: instant(at) }),
    how: told === null ? [] : [say('prove.telegrams.heard', told)],
  }
}

function sealOf({ link, seal }: ProofVerdict): RungRow[] {
  return [
    { name: say('prove.seal.link'), value: link ?? '', how: [] },
    { name: say('prove.seal.file'), value: seal ?? '', how: [] },
  ]
}
