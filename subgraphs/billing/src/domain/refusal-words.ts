import type { RatingRefusal, RefusalName } from './rating/refusal.ts'

/** Why a bill has no amount and what to do, as clerks read it beside the contract and its tariff. */
const words: Readonly<Record<RefusalName, string>> = {
  RequestMalformed: 'los datos del periodo no se pueden cobrar. Revisa fechas, litros y viviendas.',
  TariffNotInForce: 'ninguna tarifa publicada rige en todos los días del periodo. Publica la que falta.',
  OfficeUnknown: 'la administración del contrato no está en la tarifa. Agrégala a la tarifa.',
  ClassUnknown: 'la clase del contrato no está en la tarifa. Corrige la clase o agrégala a la tarifa.',
  ClassNotInOffice: 'la administración no ofrece la clase del contrato. Corrige la clase o la tarifa.',
  ComponentUnknown: 'la clase no tiene uno de los servicios del contrato. Corrige los servicios.',
  DiscountUnknown:
    'el descuento del contrato no está en la tarifa o no es para su clase. Termina el acuerdo.',
  ChoiceUnknown: 'se pidió una opción que la tarifa no tiene. Usa las de la tarifa.',
  TraitMissing: 'el precio depende de un dato que el contrato no tiene. Complétalo.',
  AmountNotGiven: 'la tarifa toma el importe de otro sistema, que no lo dio. Captúralo.',
  IndexValueMissing: 'falta el valor de un índice, como la UMA, para esos días. Agrégalo a la tarifa.',
  VolumeNotPriced: 'la tarifa no tiene precio para ese volumen. Agrega a la tarifa los m³ que faltan.',
  SeveralDwellingsNotPriced:
    'la tarifa no dice cómo se cobran varias viviendas. Agrega la regla a la tarifa.',
}

/** A refusal of rating in Spanish; its English sentences, with names and figures, are the command's. */
export function refusalInSpanish({ refused }: Pick<RatingRefusal, 'refused'>): string {
  return words[refused]
}
