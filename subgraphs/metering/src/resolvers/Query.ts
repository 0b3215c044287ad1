import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: QueryResolvers = {
  meter: (_root, { id }, { meterById }) => (isId(id) ? meterById.load(id) : null),
  meterBySerial: (_root, { serial }, { meterBySerial }) => meterBySerial.load(serial),
}
