import type { ChargeKind as Kind } from '../../domain/rating/charge-sheet.ts'
import type { ChargeKind, ChargeLineResolvers, ChargeSheetResolvers } from '../../generated/resolvers.ts'

const kinds: Readonly<Record<Kind, ChargeKind>> = {
  service: 'SERVICE',
  discount: 'DISCOUNT',
  minimum: 'MINIMUM',
  surcharge: 'SURCHARGE',
  rounding: 'ROUNDING',
}

export const ChargeSheet: ChargeSheetResolvers = {
  lines: ({ lines }) => [...lines],
}

export const ChargeLine: ChargeLineResolvers = {
  kind: ({ kind }) => kinds[kind],
  parts: ({ parts }) => [...parts],
}
