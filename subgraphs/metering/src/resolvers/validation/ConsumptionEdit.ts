import { litres } from '@aquacis/kit/values/volume.ts'
import type { ConsumptionEditResolvers } from '../../generated/resolvers.ts'

export const ConsumptionEdit: ConsumptionEditResolvers = {
  volume: (edit) => litres(edit.litres),
}
