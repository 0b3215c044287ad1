import { v5 as uuidV5 } from 'uuid'

/** The id of the bill that takes the place of another one at a request: made again, it is the same, so no second is issued. */
export function newBillId(requestId: string, oldId: string): string {
  return uuidV5(oldId, requestId)
}
