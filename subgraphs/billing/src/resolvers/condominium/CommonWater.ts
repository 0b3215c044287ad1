import { cubicMetresText, litres } from '@aquacis/kit/values/volume.ts'
import { isCommon } from '../../domain/volume/volume-part.ts'
import type { CommonWaterResolvers, InvoiceResolvers } from '../../generated/resolvers.ts'

export const commonWater: NonNullable<InvoiceResolvers['commonWater']> = ({ bill }) =>
  bill.volume.parts
    .filter(isCommon)
    .map((part) => ({ ...part.common, place: part.kind === 'SHARED' ? part.place : null }))

const m3 = (volume: number) => cubicMetresText(litres(volume))

export const CommonWater: CommonWaterResolvers = {
  isMaster: ({ place }) => place === null,
  masterVolume: ({ masterLitres }) => m3(masterLitres),
  ownVolume: ({ ownLitres }) => m3(ownLitres),
  carried: ({ carried }) => m3(carried),
  difference: ({ difference }) => m3(difference),
  exceeding: ({ exceeding }) => m3(exceeding),
  shares: ({ shares, place }) =>
    shares.map(({ dwelling, weight, litres: part }, index) => ({
      ...{ dwelling, weight, volume: m3(part), isYours: index === place },
    })),
}
