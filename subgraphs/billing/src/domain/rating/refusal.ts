/** Why a tariff gives no charge sheet: what is the matter, in which field of the request or place of the tariff, how to mend it. */
export interface RatingRefusal {
  readonly refused: RefusalName
  readonly what: string
  readonly where: string
  readonly mend: string
}

export type RefusalName =
  | 'RequestMalformed'
  | 'TariffNotInForce'
  | 'OfficeUnknown'
  | 'ClassUnknown'
  | 'ClassNotInOffice'
  | 'ComponentUnknown'
  | 'DiscountUnknown'
  | 'ChoiceUnknown'
  | 'TraitMissing'
  | 'AmountNotGiven'
  | 'IndexValueMissing'
  | 'VolumeNotPriced'
  | 'SeveralDwellingsNotPriced'

/** Carries a refusal from deep inside of a price to `rate`, which gives it back as a value. */
export class NotPriced extends Error {
  readonly refusal: RatingRefusal
  constructor(refused: RefusalName, what: string, where: string, mend: string) {
    super(what)
    this.refusal = { refused, what, where, mend }
  }
}
