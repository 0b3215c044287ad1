import { v5 as uuidV5 } from 'uuid'

const namespace = '5a0b5f4e-3f0e-5d39-9c2d-6d1f5f7f8c11'

/** The id of the payment of a source: the same for everybody who hears of it. */
export function paymentIdOf(sourceKey: string): string {
  return uuidV5(`payment ${sourceKey}`, namespace)
}

/** The id under which the credit of a bill of less than nothing is kept. */
export function favourIdOf(invoiceId: string): string {
  return paymentIdOf(`bill ${invoiceId}`)
}

/** The id under which is owed what was paid out of the credit of a bill that was taken back. */
export function paidOutIdOf(invoiceId: string): string {
  return uuidV5(`paid out ${invoiceId}`, namespace)
}

/** The id of what a request took back. */
export function takingBackIdOf(requestId: string): string {
  return uuidV5(`taking back ${requestId}`, namespace)
}

/** The id under which others hear of a transaction. */
export function transactionIdOf(sourceKey: string): string {
  return uuidV5(`transaction ${sourceKey}`, namespace)
}
