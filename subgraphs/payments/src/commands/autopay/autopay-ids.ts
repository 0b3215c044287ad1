import { v5 as uuidV5 } from 'uuid'

const namespace = '5f0d2c0e-8a47-5c39-9b1e-2f9d6a1c7e10'

/** The id of a bill's charge: the same whoever announces it. */
export function chargeIdOf(autopayId: string, invoiceId: string): string {
  return uuidV5(`charge ${autopayId} ${invoiceId}`, namespace)
}

/** The key of a try: of the bill and the number of the try, so that a repeated one is the same one. */
export function tryKeyOf(chargeId: string, number: number): string {
  return uuidV5(`try ${chargeId} ${number}`, namespace)
}
