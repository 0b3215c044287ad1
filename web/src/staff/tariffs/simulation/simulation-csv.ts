import { byteOrderMark, type CsvCell, csvLine } from '@aquacis/kit/values/csv-line.ts'
import { say } from '../../../i18n/say.ts'
import type { ShownGroup, ShownTenth } from './shown-group.ts'

const number = (value: number | string): CsvCell => ({ number: String(value) })

/** The whole of a simulation as a file: a line for each class, and for each of its tenths by use and by amount. */
export function simulationCsv(groups: readonly ShownGroup[]): string {
  const headings = [
    ...[say('tariffSimulation.usageClass'), say('tariffSimulation.by'), say('tariffSimulation.tenth')],
    ...[say('tariffSimulation.upTo'), say('tariffSimulation.contracts'), say('tariffSimulation.now')],
    ...[say('tariffSimulation.proposed'), say('tariffSimulation.rising'), say('tariffSimulation.falling')],
  ]
  return byteOrderMark + [headings, ...groups.flatMap(linesOf)].map(csvLine).join('')
}

function linesOf(group: ShownGroup): CsvCell[][] {
  const name = group.usageClass ?? say('tariffSimulation.all')
  return [
    [name, '', '', '', ...sumsOf(group)],
    ...tenthsOf(name, say('tariffSimulation.consumption'), group.byConsumption),
    ...tenthsOf(name, say('tariffSimulation.bill'), group.byBill),
  ]
}

function tenthsOf(name: string, by: string, tenths: readonly ShownTenth[]): CsvCell[][] {
  return tenths.map((tenth) => [
    ...[name, by, number(tenth.decile)],
    tenth.upToLitres === null ? number(tenth.upToPesos ?? '') : number(tenth.upToLitres / 1_000),
    ...sumsOf(tenth),
  ])
}

function sumsOf({ contracts, before, after, rising, falling }: ShownTenth | ShownGroup): CsvCell[] {
  return [contracts, before, after, rising, falling].map(number)
}
