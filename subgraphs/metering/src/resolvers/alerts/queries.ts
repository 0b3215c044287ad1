import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { isId } from '@aquacis/kit/values/id.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { alertPrecision } from '../../store/alerts/alert-precision.ts'

export const alertQueries: Pick<QueryResolvers, 'alert' | 'alertPrecision'> = {
  alert: (_root, { id }, { alertById }) => (isId(id) ? alertById.load(id) : null),
  alertPrecision: (_root, { from, to, kind }, { room, viewer }) => {
    if (from > to) throw badUserInput('`from` must not be after `to`')
    return room.database.transaction(viewer, (tx) => alertPrecision(tx, { from, to, kind: kind ?? null }))
  },
}
